() => {
  // A citation number in an answer or a fact chooses that passage in the evidence panel.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#cite-"]');
    if (!link) return;
    event.preventDefault();
    const number = link.getAttribute("href").slice("#cite-".length);
    document.querySelector('#side button[role="tab"]')?.click();
    for (const input of document.querySelectorAll("#citations input[type=radio]")) {
      if (input.value === number) input.click();
    }
    document.querySelector("#evidence")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  });

  // A new message brings its question to the top of the chat: the status words come first.
  let counted = 0;
  new MutationObserver(() => {
    const log = document.querySelector('#chat [role="log"]');
    const questions = document.querySelectorAll('#chat [data-testid="user"]');
    const count = document.querySelectorAll('#chat [data-testid="bot"]').length + questions.length;
    if (!log || count === counted) return;
    counted = count;
    const latest = questions[questions.length - 1];
    if (!latest) return;
    const above = latest.getBoundingClientRect().top - log.getBoundingClientRect().top;
    log.scrollTop += above - 12;
  }).observe(document.body, { childList: true, subtree: true });
}
