/* First script of the page: the line to the server, and what the modules must know before they run. */
(function () {
  "use strict";
  const holder = document.getElementById("stand-in-config");
  const config = JSON.parse(holder.textContent);
  holder.remove();
  const socket = new WebSocket(`wss://${location.host}/ws/chat`);
  const waiting = new Map();
  const listeners = [];
  const early = [];
  let count = 0;
  const opened = new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  let takeState;
  const state = new Promise((resolve) => {
    takeState = resolve;
  });

  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    if (message.state) {
      if (message.owner?.phoneId !== config.owner?.phoneId) location.reload();
      else takeState(message.state);
    } else if (message.answerTo) {
      waiting.get(message.answerTo)?.(message.answer);
      waiting.delete(message.answerTo);
    } else if (listeners.length) for (const listener of listeners) listener(message.push);
    else early.push(message.push);
  });

  const transport = {
    request(kind, payload) {
      const id = ++count;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        void opened.then(
          () => socket.readyState === WebSocket.OPEN && socket.send(JSON.stringify({ id, kind, payload })),
        );
      });
    },
    onPush(listener) {
      listeners.push(listener);
      for (const push of early.splice(0)) listener(push);
    },
  };
  window.standInHandover = { config, transport, state };
})();
