K0330 = 「{ $key }: { $word }」とありますが、{ $reason ->
        [stock] ある時点の数（aggregation: point-in-time）には使えない方法です。
        [cumulative] 累計（aggregation: cumulative）には使えない方法です。
        [no-direction] 増えるほど良いか減るほど良いか（direction）が決まっていないため、判定できません。
        [no-base] 割合のもとになる数がわからないため、計算できません。
       *[not-counts] 1つずつ数えた数ではないため、計算できません。
    }
    .title = この指標では使えない方法
    .help = { $reason ->
        [stock] 「{ $key }」の行を消してください。目標に届く見込みだけなら、on_track: dns と書けば示せます。
        [cumulative] 「{ $key }」の行を消してください。目標に届く見込みだけなら、on_track: dns と書けば示せます。
        [no-direction] direction に higher（増えるほど良い）か lower（減るほど良い）を、その根拠を direction_basis に書いてください。決めない指標なら、「{ $key }」の行を消してください。
        [no-base] 分母の指標の名前を base に書いてください。例：base: {"{"}indicator: users/registered{"}"}。わからなければ、「{ $key }」の行を消してください。
       *[not-counts] 「{ $key }」の行を消してください。件や人のように、1年間に起きたことを1つずつ数えた数と、その割合にだけ使えます。
    }
