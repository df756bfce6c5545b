// <baton-league project="classroom.json" category="township" lever="rural"></baton-league>: the league table of a category, with
// one lever, for any page; needs no framework. `project` is the address of a project file, `category` and `lever` are identifiers in
// it: of the category that is shown (absent = the first) and of the indicator whose marks move (absent = none does). Everything is
// worked out on the page.
import { evaluate } from './baton.js';

const WORDS = {
  zh: {
    place: '位次',
    unit: '考核对象',
    total: '总分',
    grade: '等次',
    none: '—',
    marks: (name) => `${name} · 分值`,
    nothing: '还没有修改',
    changes: (grades, places) => `${grades} 个单位等次变化，${places} 个位次变化`,
    was: (before) => `（原 ${before}）`,
    failed: (why) => `显示不了：${why}`,
    address: (address, status) => `取不到项目文件 ${address}（${status}）`,
    category: (id) => `办法中没有类别“${id}”`,
    indicator: (id) => `这个类别没有指标“${id}”`,
  },
  en: {
    place: 'Place',
    unit: 'Unit',
    total: 'Total',
    grade: 'Grade',
    none: '—',
    marks: (name) => `Marks of ${name}`,
    nothing: 'Nothing changed yet',
    changes: (grades, places) => `${grades} ${grades === 1 ? 'unit changes' : 'units change'} grade, ${places} place`,
    was: (before) => ` (was ${before})`,
    failed: (why) => `Can’t be shown: ${why}`,
    address: (address, status) => `the project file ${address} can’t be had (${status})`,
    category: (id) => `the policy has no category “${id}”`,
    indicator: (id) => `the category has no indicator “${id}”`,
  },
};

const STYLE = `
  :host { display: block; font: inherit; color: inherit; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  caption { text-align: start; font-weight: 600; padding-block: .4em; }
  th, td { text-align: start; padding: .35em .6em; border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
  .figure { text-align: end; }
  th[scope=row] { font-weight: 500; }
  tr.moved > * { background: color-mix(in srgb, currentColor 7%, transparent); }
  label { display: flex; flex-wrap: wrap; gap: .3em .8em; align-items: center; padding-block: .5em; }
  input { flex: 1 1 12em; accent-color: currentColor; }
  output { min-inline-size: 4ch; text-align: end; font-variant-numeric: tabular-nums; }
`;

/** An element with what stands in it. */
function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** Marks shown on the track: from 0 to twice what they are, at least to 10. */
const most = (marks) => Math.max(10, Math.ceil(Number(marks) * 2));

class League extends HTMLElement {
  static observedAttributes = ['project', 'category', 'lever'];

  /** Which load is the latest: what an earlier one brings is late. */
  #load = 0;
  #parts;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  }

  attributeChangedCallback() {
    this.#begin();
  }

  /** The words of the language around it. */
  get #words() {
    const lang = this.closest('[lang]')?.lang ?? '';
    return /^zh\b/i.test(lang) ? WORDS.zh : WORDS.en;
  }

  /** Reads the project and shows it, once all attributes of this moment are set. */
  async #begin() {
    const load = ++this.#load;
    await Promise.resolve();
    const address = this.getAttribute('project');
    if (load !== this.#load || !address) return;
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(this.#words.address(address, response.status));
      const project = await response.json();
      if (load === this.#load) this.#show(project);
    } catch (error) {
      if (load === this.#load) this.shadowRoot.replaceChildren(element('p', { role: 'alert' }, this.#words.failed(error.message)));
    }
  }

  #show(project) {
    const words = this.#words;
    const id = this.getAttribute('category') ?? project.policy.categories[0]?.id;
    const category = project.policy.categories.find((category) => category.id === id);
    if (!category) throw new Error(words.category(id));
    const lever = this.getAttribute('lever');
    const indicator = category.indicators.find((indicator) => indicator.id === lever);
    if (lever && !indicator) throw new Error(words.indicator(lever));

    const body = element('tbody');
    const heads = [words.place, words.unit, words.total, words.grade].map((text, at) =>
      element('th', { scope: 'col', className: at === 0 || at === 2 ? 'figure' : '' }, text),
    );
    const table = element('table', {}, element('caption', {}, category.name), element('thead', {}, element('tr', {}, ...heads)), body);
    const status = element('p', { role: 'status' });
    this.#parts = { project, category, indicator, body, status, base: this.#standings(project, category) };
    const parts = [table, status];
    if (indicator) {
      const marks = String(indicator.marks.category);
      const output = element('output', {}, marks);
      const range = element('input', { type: 'range', min: '0', max: String(most(marks)), step: '0.5', value: marks });
      range.addEventListener('input', () => {
        output.value = range.value;
        this.#draw(range.value);
      });
      parts.unshift(element('label', {}, words.marks(indicator.name), range, output));
    }
    this.#draw();
    this.shadowRoot.replaceChildren(...parts);
  }

  /** Place, total and grade of the category's units, by identifier. */
  #standings(project, category, options = {}) {
    const { units } = evaluate(project, { lines: false, ...options });
    const grades = new Map(category.grading.grades.map(({ id, name }) => [id, name]));
    const own = units.filter((unit) => unit.category === category.id);
    return new Map(own.map(({ unit, rank, total, grade }) => [unit, { rank, total, grade, named: grades.get(grade) ?? this.#words.none }]));
  }

  /** Shows what comes of these marks; without any, what the project says. */
  #draw(marks) {
    const { project, category, indicator, body, status, base } = this.#parts;
    const words = this.#words;
    let now = base;
    if (marks !== undefined) {
      const edit = { marks: { category: category.id, indicator: indicator.id, scope: 'category', marks } };
      const scenarios = [{ id: 'league', name: 'league', edits: [edit] }];
      now = this.#standings({ ...project, scenarios }, category, { scenario: 'league' });
    }
    const names = new Map(project.roster.units.map(({ id, name }) => [id, name]));
    const rows = [...now].sort(([, a], [, b]) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
    let grades = 0;
    let places = 0;
    body.replaceChildren(
      ...rows.map(([unit, { rank, total, grade, named }]) => {
        const was = base.get(unit);
        const other = { grade: was.grade !== grade, rank: was.rank !== rank };
        grades += Number(other.grade);
        places += Number(other.rank);
        return element(
          'tr',
          { className: other.grade ? 'moved' : '' },
          element('td', { className: 'figure' }, `${rank ?? words.none}${other.rank ? words.was(was.rank ?? words.none) : ''}`),
          element('th', { scope: 'row' }, names.get(unit) ?? unit),
          element('td', { className: 'figure' }, total),
          element('td', {}, `${named}${other.grade ? words.was(was.named) : ''}`),
        );
      }),
    );
    status.textContent = grades + places === 0 ? words.nothing : words.changes(grades, places);
  }
}

customElements.define('baton-league', League);
