/** The look of the mailbox's pages, light and dark. */
export const MAILBOX_STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e8ebef); --faint: light-dark(#56616e, #a3adb8);
  --line: light-dark(#d5dae0, #39424d); --paper: light-dark(#ffffff, #14191f); --accent: light-dark(#0b5c7a, #7cc7e2); }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: .5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.lead, .count, dt { color: var(--faint); }
.count { font-weight: normal; }
a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; color: var(--faint); }
td form { margin: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .25rem; padding: .75rem; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .25rem; background: #ffffff; }
input, select, button { font: inherit; color: inherit; background: var(--paper); padding: .3rem .6rem; border: 1px solid var(--faint); border-radius: .25rem; }
input { width: 5rem; }
button { cursor: pointer; border-color: var(--accent); color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
summary { margin-top: 2rem; cursor: pointer; }
`;
