// Sends files in parts (tus 1.0.0), so that a broken line costs seconds and not the whole photo, and
// makes large photos smaller first. Without this script the form sends the files by itself.
"use strict";
(() => {
  const PART = 256 * 1024;
  const TRIES = 6;
  const SIDE = 2560;
  const LIGHT = 1500 * 1000;
  const TUS = { "Tus-Resumable": "1.0.0" };

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const base64 = (text) =>
    btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));

  // A photo as the canvas draws it: upright, and no larger than it is shown.
  const smaller = async (file) => {
    if (!file.type.startsWith("image/") || (file.size < LIGHT && /jpeg|png/.test(file.type))) {
      return file;
    }
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const factor = Math.min(1, SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * factor);
      canvas.height = Math.round(picture.height * factor);
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
      return new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
    } catch {
      return file; // Not a picture this browser knows: the server says what to do.
    }
  };

  const ask = (field, address, options) =>
    fetch(address, {
      credentials: "same-origin",
      ...options,
      headers: { ...TUS, "X-XSRF-TOKEN": field.dataset.csrf, ...options.headers },
    });

  const remembered = (file) => `upload:${file.name}:${file.size}:${file.lastModified}`;

  const begin = async (field, file, key) => {
    const known = sessionStorage.getItem(key);
    if (known) {
      const answer = await ask(field, known, { method: "HEAD" });
      if (answer.ok) {
        return { address: known, offset: Number(answer.headers.get("Upload-Offset")) };
      }
    }
    const answer = await ask(field, field.dataset.attach, {
      method: "POST",
      headers: { "Upload-Length": `${file.size}`, "Upload-Metadata": `filename ${base64(file.name)}` },
    });
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    sessionStorage.setItem(key, answer.headers.get("Location"));
    return { address: answer.headers.get("Location"), offset: 0 };
  };

  const send = async (field, file, key, progress) => {
    const upload = await begin(field, file, key);
    for (let tries = 0; upload.offset < file.size; ) {
      try {
        const answer = await ask(field, upload.address, {
          method: "PATCH",
          headers: {
            "Content-Type": "application/offset+octet-stream",
            "Upload-Offset": `${upload.offset}`,
          },
          body: file.slice(upload.offset, upload.offset + PART),
        });
        if (!answer.ok) {
          throw new Error(`${answer.status}`);
        }
        upload.offset = Number(answer.headers.get("Upload-Offset"));
        tries = 0;
      } catch (broken) {
        if (++tries > TRIES) {
          throw broken;
        }
        await pause(500 * 2 ** tries);
        const answer = await ask(field, upload.address, { method: "HEAD" }).catch(() => null);
        if (answer?.ok) {
          upload.offset = Number(answer.headers.get("Upload-Offset"));
        }
      }
      progress.value = upload.offset / file.size;
    }
    sessionStorage.removeItem(key);
    return upload.address.substring(upload.address.lastIndexOf("/") + 1);
  };

  const line = (list, text) => {
    const item = list.appendChild(document.createElement("li"));
    const words = item.appendChild(document.createElement("span"));
    words.textContent = text;
    return { item, words };
  };

  const done = (field, { item, words }, name, token) => {
    words.textContent = `${name} – ${field.dataset.done}`;
    const hidden = item.appendChild(document.createElement("input"));
    hidden.type = "hidden";
    hidden.name = "uploaded";
    hidden.value = token;
    const out = item.appendChild(document.createElement("button"));
    out.type = "button";
    out.className = "btn alt tiny";
    out.textContent = field.dataset.out;
    out.setAttribute("aria-label", `${field.dataset.out}: ${name}`);
    out.addEventListener("click", () => {
      item.remove();
      ask(field, `${field.dataset.attach}/${token}`, { method: "DELETE" }).catch(() => null);
    });
  };

  // Gives the file back when it could not be sent.
  const take = async (field, list, chosen) => {
    const { item, words } = line(list, `${chosen.name} – ${field.dataset.going}`);
    const progress = item.appendChild(document.createElement("progress"));
    progress.setAttribute("aria-label", chosen.name);
    try {
      const file = await smaller(chosen);
      if (file.size > Number(field.dataset.largest)) {
        words.textContent = `${chosen.name} – ${field.dataset.large}`;
        return null;
      }
      done(field, { item, words }, chosen.name, await send(field, file, remembered(chosen), progress));
      return null;
    } catch {
      words.textContent = `${chosen.name} – ${field.dataset.failed}`;
      return chosen;
    } finally {
      progress.remove();
    }
  };

  for (const field of document.querySelectorAll("[data-attach]")) {
    const input = field.querySelector("input[type=file]");
    const list = field.querySelector(".uploads");
    let going = 0;
    input.addEventListener("change", async () => {
      const chosen = Array.from(input.files);
      input.value = "";
      going++;
      const back = new DataTransfer();
      for (const file of chosen) {
        const failed = await take(field, list, file);
        if (failed) {
          back.items.add(failed);
        }
      }
      going--;
      if (back.files.length && !input.files.length) {
        input.files = back.files; // The form still sends it, in one piece.
      }
    });
    input.form?.addEventListener("submit", (event) => {
      if (going) {
        event.preventDefault();
        line(list, field.dataset.wait).item.tabIndex = -1;
        list.lastElementChild.focus();
      }
    });
  }
})();
