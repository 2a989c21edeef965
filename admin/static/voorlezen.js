// Shows the "Lees voor" key where the browser can read aloud; the page is whole without it.
(function () {
  "use strict";
  var key = document.getElementById("voorlezen");
  if (!key || !("speechSynthesis" in window)) return;
  var words = key.querySelector("span");
  var read = words.textContent;
  function rest() {
    words.textContent = read;
    key.setAttribute("aria-pressed", "false");
  }
  function say(element) {
    var lang = element.closest("[lang]").lang;
    var speech = new SpeechSynthesisUtterance(element.innerText);
    speech.lang = lang === "nl" ? "nl-NL" : lang;
    speech.rate = 0.9;
    return speech;
  }
  key.addEventListener("click", function () {
    var busy = speechSynthesis.speaking;
    speechSynthesis.cancel();
    if (busy) return rest();
    var parts = document.querySelectorAll("h1, .note span, .entry h2, .entry h3 span, .entry h4 span, .entry p:not(.back), .contact h2, .contact p");
    var all = Array.prototype.map.call(parts, say);
    all[all.length - 1].onend = rest;
    all.forEach(function (speech) { speechSynthesis.speak(speech); });
    words.textContent = key.dataset.stop;
    key.setAttribute("aria-pressed", "true");
  });
  window.addEventListener("pagehide", function () { speechSynthesis.cancel(); });
  key.hidden = false;
})();
