// Buttons that copy a page's address, the picture of its chart, and the texts to cite and to embed it.
(() => {
  "use strict";
  const box = document.querySelector("[data-copied]");
  if (!box) return;
  const home = new URL(box.dataset.home, location.href).href;
  const spare = box.querySelector("textarea");
  const tell = (words) => (box.querySelector("[role=status]").textContent = words);
  // Without an address of the site's own, the texts say the one at which the page was opened.
  for (const field of document.querySelectorAll(".share details textarea")) field.value = field.value.replace("…/", home);
  document.querySelector(".share .why")?.remove();
  box.hidden = false;
  const text = async (words) => {
    spare.hidden = true;
    try {
      await navigator.clipboard.writeText(words);
      return tell(box.dataset.copied);
    } catch {
      // No clipboard for this page: the text is shown and selected instead.
    }
    spare.hidden = false;
    spare.value = words;
    spare.focus();
    spare.select();
    tell(box.dataset.chosen);
  };
  const picture = (address) =>
    new Promise((done, fail) => {
      const image = new Image();
      image.onerror = fail;
      image.onload = () => {
        const canvas = document.createElement("canvas");
        // A drawing has no size of its own.
        const scale = Math.max(1, 1360 / image.naturalWidth);
        canvas.width = image.naturalWidth * scale;
        canvas.height = image.naturalHeight * scale;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        try {
          canvas.toBlob((blob) => (blob ? done(blob) : fail()));
        } catch (error) {
          fail(error);
        }
      };
      image.src = address;
    });
  box.addEventListener("click", async ({ target: { dataset } }) => {
    if (!dataset.copy) return;
    tell("");
    if (dataset.copy === "link") return text(location.href.split("#")[0]);
    if (dataset.copy !== "image") return text(document.getElementById(dataset.copy).value);
    const address = new URL(dataset.image, location.href).href;
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture(address) })]);
      tell(box.dataset.copied);
    } catch {
      text(address);
    }
  });
})();
