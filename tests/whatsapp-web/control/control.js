/* The page on which a person plays the phone and the server. */
const status = document.getElementById("status");

async function command(name, input = {}) {
  const response = await fetch(`/do/${name}`, { method: "POST", body: JSON.stringify(input) });
  const result = await response.json();
  if (!response.ok) throw new Error(result.error);
  return result;
}

async function run(name, input) {
  try {
    await command(name, input);
    status.textContent = `${name}: done`;
  } catch (error) {
    status.textContent = `${name}: ${error.message}`;
  }
  await show();
}

function cell(text) {
  const node = document.createElement("td");
  node.textContent = text;
  return node;
}

async function show() {
  const { senders, requests, pages, switches, options } = await command("state");
  for (const select of document.querySelectorAll(".senders")) {
    if (select.options.length === senders.length) continue;
    select.replaceChildren(...senders.map(({ key, name }) => new Option(name, key)));
  }
  document.getElementById("senders").replaceChildren(
    ...senders.map((sender) => {
      const row = document.createElement("tr");
      const states = [
        sender.blocked && "blocked",
        sender.optedOut && "offers stopped",
        sender.saved && "saved",
        sender.unread && `${sender.unread} unread`,
      ];
      row.append(
        cell(sender.name),
        cell(sender.kind),
        cell(sender.phoneId),
        cell(states.filter(Boolean).join(", ")),
      );
      return row;
    }),
  );
  document.getElementById("requests").replaceChildren(
    ...requests.toReversed().map(({ kind, answer, payload, time }) => {
      const item = document.createElement("li");
      item.textContent = `${new Date(time).toLocaleTimeString()} ${kind} → ${answer} ${JSON.stringify(payload)}`;
      return item;
    }),
  );
  document.querySelector("[data-gate=optOut]").checked = switches.mm_opt_out_enabled;
  document.querySelector("[data-gate=messageFeedback]").checked = switches.mm_message_level_feedback_enabled;
  for (const name of ["session", "theme", "generation", "lang"])
    document.querySelector(`[name=${name}]`).value = options[name];
  document.title = `${pages} page${pages === 1 ? "" : "s"} open`;
}

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run(event.submitter.value, Object.fromEntries(new FormData(form)));
  });
}
for (const box of document.querySelectorAll("[data-gate]")) {
  box.addEventListener("change", () => run("gate", { gate: box.dataset.gate, on: box.checked }));
}
for (const select of document.querySelectorAll("[data-command]")) {
  select.addEventListener("change", () => {
    const form = Object.fromEntries(new FormData(select.form));
    void run(select.dataset.command, { ...form, number: Number(form.number) });
  });
}
await show();
setInterval(show, 3000);
