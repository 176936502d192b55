(() => {
  const form = document.querySelector(".tools");
  const place = document.getElementById("numbers");
  const rows = [...place.querySelectorAll("tbody tr")];
  const model = place.querySelector(".group");
  const none = Object.assign(document.createElement("p"), {className: "none", textContent: "No number fits. Maybe fewer words, or all kinds."});

  // What a number can be found by: all that stands in its row, and what the facts say that it links to.
  const told = new Map(rows.map((row) => {
    const facts = [...row.querySelectorAll("[href^='#fact-']")].map((link) => document.getElementById(link.hash.slice(1)));
    return [row, [row, ...facts].map((each) => each.textContent).join(" ").toLowerCase()];
  }));
  const title = {
    part: (row) => row.dataset.part,
    kind: (row) => row.querySelector(".kind").textContent,
    origin: (row) => row.querySelector(".origin a, .origin .kind + span, .kind").textContent,
  };

  function section(name, members) {
    const made = model.cloneNode(true);
    const assumed = members.filter((row) => row.dataset.kind === "of-assumption").length;
    const some = assumed === 0 || assumed === members.length ? "" : `, ${assumed} assumed`;
    made.setAttribute("aria-label", name);
    made.querySelector("h2").firstChild.data = name + " ";
    made.querySelector("small").textContent = members.length + some;
    made.querySelector("caption").textContent = `${name}, by number`;
    made.querySelector("tbody").replaceChildren(...members);
    return made;
  }

  function show() {
    const words = form.elements.find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = new Set([...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
    const shown = rows.filter((row) => kinds.has(row.dataset.kind)).filter((row) => words.every((word) => told.get(row).includes(word)));
    const groups = new Map();
    shown.forEach((row) => {
      const name = title[form.elements.group.value](row);
      groups.set(name, [...(groups.get(name) ?? []), row]);
    });
    place.replaceChildren(...[...groups].map(([name, members]) => section(name, members)));
    if (shown.length === 0) {
      place.append(none);
    }
    form.elements.count.value = `${shown.length} of ${rows.length} numbers`;
  }

  // A link to a number that is not shown shows all of them first.
  function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (rows.some((row) => row.id === id) ? document.getElementById(id) === null : false) {
      form.reset();
      show();
    }
    document.querySelector(".here")?.classList.remove("here");
    const named = document.getElementById(id);
    named?.classList.add("here");
    named?.scrollIntoView();
  }

  function begin() {
    document.documentElement.classList.add("live");
    form.addEventListener("input", show);
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", reveal);
    addEventListener("keydown", (event) => {
      if (event.key === "/" ? !event.target.matches("input, select") : false) {
        event.preventDefault();
        form.elements.find.focus();
      }
    });
    show();
    reveal();
  }

  begin();
})();
