// Is an SPDX licence expression met by a list of allowed licences?
//
//   expression := term { "OR" term }      term := factor { "AND" factor }
//   factor := "(" expression ")"  |  ID [ "WITH" EXCEPTION ]
//
// "MIT/Apache-2.0", the way crates wrote OR before 2015, is read as OR.

export function satisfied(expression, allowed) {
  const words = expression.replace(/[()]/g, " $& ").replace(/\//g, " OR ").trim().split(/\s+/);
  let at = 0;
  const take = (word) => (words[at] === word ? ((at += 1), true) : false);

  const any = () => {
    let met = all();
    while (take("OR")) met = all() || met; // the right side is always read, so that a mistake in it is seen
    return met;
  };
  const all = () => {
    let met = one();
    while (take("AND")) met = one() && met;
    return met;
  };
  const one = () => {
    if (take("(")) {
      const met = any();
      if (!take(")")) throw new Error(`no closing bracket in "${expression}"`);
      return met;
    }
    let id = words[at++];
    if (!id || !/^[A-Za-z0-9.+-]+$/.test(id) || ["OR", "AND", "WITH"].includes(id)) {
      throw new Error(`no licence where one is expected in "${expression}"`);
    }
    if (take("WITH")) id += ` WITH ${words[at++]}`;
    return allowed.includes(id);
  };

  const met = any();
  if (at !== words.length) throw new Error(`"${words[at]}" is not expected in "${expression}"`);
  return met;
}

/** The `allow` list of deny.toml's [licenses]. Only this one list of strings is read, not TOML at large. */
export function allowList(toml) {
  const lines = toml.split("\n").map((line) => line.replace(/#.*$/, ""));
  const section = lines.slice(lines.indexOf("[licenses]") + 1).join("\n").split(/^\[/m)[0];
  const list = /^allow\s*=\s*\[([^\]]*)\]/m.exec(section)?.[1] ?? "";
  return [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1]);
}
