// Adds passkeys and signs in with them. Without this script, or in browsers that know no passkeys,
// its parts of the page stay hidden and everything else works.
"use strict";
(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const withBytes = (credentials) => (credentials ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

  const post = async (part, address, parameters, body) => {
    const query = new URLSearchParams(parameters);
    const answer = await fetch(query.size ? `${address}?${query}` : address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": part.dataset.csrf },
      body: body,
    });
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    return answer;
  };

  const ceremonies = {
    async add(options) {
      const made = await navigator.credentials.create({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          user: { ...options.user, id: bytes(options.user.id) },
          excludeCredentials: withBytes(options.excludeCredentials),
        },
      });
      return {
        ...common(made),
        response: {
          attestationObject: text(made.response.attestationObject),
          clientDataJSON: text(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : [],
        },
      };
    },
    async use(options) {
      const used = await navigator.credentials.get({
        publicKey: {
          ...options,
          challenge: bytes(options.challenge),
          allowCredentials: withBytes(options.allowCredentials),
        },
      });
      return {
        ...common(used),
        response: {
          authenticatorData: text(used.response.authenticatorData),
          clientDataJSON: text(used.response.clientDataJSON),
          signature: text(used.response.signature),
          userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined,
        },
      };
    },
  };
  const common = (credential) => ({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  });

  const run = async (part) => {
    const started = await (await post(part, part.dataset.options, {})).json();
    const answer = await ceremonies[part.dataset.passkey](started.options);
    const label = part.querySelector("input[name=label]");
    const parameters = { ceremony: started.ceremony };
    if (label) {
      parameters.label = label.value;
    }
    await post(part, part.dataset.answer, parameters, JSON.stringify(answer));
    location.assign(part.dataset.next);
  };

  if (!window.PublicKeyCredential) {
    return;
  }
  for (const part of document.querySelectorAll("[data-passkey]")) {
    part.hidden = false;
    const failed = part.querySelector("[data-failed]");
    part.querySelector("button").addEventListener("click", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        await run(part);
      } catch {
        failed.hidden = false;
      }
    });
  }
})();
