import { Markup } from '../html';

/** No file to fetch, nothing from elsewhere, light and dark. */
const LOOK = `
:root{color-scheme:light dark;--ink:#1d2433;--soft:#525c6f;--line:#d5dae3;--paper:#fff;--back:#f4f6f9;--accent:#0b5cab;--good:#1b6e3c;--bad:#a81e2d;--warn:#7a4b00}
@media(prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#aab3c3;--line:#3a4353;--paper:#1a202b;--back:#11151d;--accent:#7db8f5;--good:#7fd6a0;--bad:#ff9aa4;--warn:#f2c26b}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.45 system-ui,"Segoe UI",sans-serif}
header,main{max-width:1280px;margin:0 auto;padding:0 16px}
h1{font-size:1.3rem;margin:16px 0 4px}h2{font-size:1.1rem;margin:24px 0 8px}
a{color:var(--accent)}.soft{color:var(--soft)}
.skip,.unseen{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;background:var(--paper);padding:8px}
.bar{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between}
nav ul{display:flex;flex-wrap:wrap;gap:4px;list-style:none;margin:12px 0 0;padding:0}
nav a{display:block;padding:8px 14px;border-radius:8px 8px 0 0;text-decoration:none;color:var(--ink);border:1px solid transparent}
nav a[aria-current]{background:var(--paper);border-color:var(--line);border-bottom-color:var(--paper);font-weight:600}
main{background:var(--paper);border:1px solid var(--line);border-radius:0 8px 8px 8px;padding:16px;margin-bottom:32px}
.note{border-left:4px solid var(--accent);padding:8px 12px;margin:12px 0;background:var(--back)}
.note.bad{border-color:var(--bad)}.note.warn{border-color:var(--warn)}.note.good{border-color:var(--good)}
form.filter{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:end;margin:0 0 12px}
label{display:flex;flex-direction:column;font-size:.85rem;color:var(--soft);gap:2px}
label.tick{flex-direction:row;align-items:center;gap:6px;min-height:38px}
textarea{width:100%;font:.85rem/1.4 monospace}
pre.copy{width:100%;max-height:8rem;overflow:auto;padding:8px;border:1px solid var(--soft);border-radius:6px;font:.85rem/1.4 monospace;white-space:pre-wrap;overflow-wrap:anywhere;user-select:all}
input,select,textarea,button,.button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:6px 10px;min-height:38px}
input[type=checkbox]{width:22px;height:22px;min-height:0}
button,.button{cursor:pointer;white-space:nowrap;text-decoration:none;display:inline-block;color:var(--ink)}
button.main{background:var(--accent);border-color:var(--accent);color:var(--paper);font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);padding:4px 0}
th,td{text-align:left;vertical-align:top;padding:8px;border-top:1px solid var(--line)}
td{overflow-wrap:break-word}td.order{min-width:11.5rem;overflow-wrap:anywhere}td.reason{min-width:14rem;width:45%;overflow-wrap:anywhere}
th{font-size:.85rem;color:var(--soft);font-weight:600}
td.number{text-align:right;font-variant-numeric:tabular-nums}th.number{text-align:right}
.badge{font-weight:600}.badge.good{color:var(--good)}.badge.bad{color:var(--bad)}.badge.warn{color:var(--warn)}
.acts{display:flex;flex-wrap:wrap;gap:6px;align-items:center}
.dot{display:inline-block;width:14px;height:14px;border-radius:50%;background:var(--bad);vertical-align:-2px;margin-right:8px}.dot.good{background:var(--good)}.dot.warn{background:var(--warn)}
.pages{display:flex;gap:12px;align-items:center;margin:12px 0}
`;

/** Cards instead of tables on a phone; they need the labels of the cells. */
const CARDS = `@media(max-width:1080px){
main{border-radius:0;border-left:0;border-right:0}header,main{padding-left:12px;padding-right:12px}
table,tbody,tr,td,caption{display:block}thead{position:absolute;left:-9999px}
tr{position:relative;border:1px solid var(--line);border-radius:8px;margin:0 0 12px;padding:4px 12px}
td,td.number{display:flex;justify-content:space-between;gap:12px;border:0;padding:4px 0;text-align:right}
td::before{content:attr(data-label);color:var(--soft);text-align:left;flex:0 0 36%;font-size:.85rem}
td.empty{display:none}td.order,td.reason{display:block;text-align:left;width:auto;min-width:0}td.order::before,td.reason::before{content:none}td.order{padding-right:40px}
table.small{display:table}.small td:first-child{overflow-wrap:anywhere}.small thead{position:static}.small tbody{display:table-row-group}.small tr{display:table-row}.small td{display:table-cell;border-top:1px solid var(--line)}.small td::before{content:none}.small td:first-child{text-align:left}
td.choose{position:absolute;top:8px;right:8px;padding:0}td.choose::before,td.actions::before{content:none}td.actions{padding:8px 0}
}`;

/** The whole look of the page. */
export const STYLE = new Markup(LOOK + CARDS);

/** The same in a narrow frame that takes the labels away. */
export const FRAME_STYLE = new Markup(LOOK);
