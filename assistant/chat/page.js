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
}
