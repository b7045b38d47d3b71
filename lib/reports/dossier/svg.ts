import { rowChart, stopChart, weekChart, type Bar, type Series, type Size, type Tick } from "../charts";
import type { Figures, StopFigures, Week } from "../figures";
import { utc } from "../times";
import { html, type Html } from "./html";
import type { DossierText } from "./text";

/** Drawn in a fixed size, which the page scales. */
const WIDTH = 720;
const WEEK_SIZE: Size = { width: WIDTH, height: 220, left: 40, right: 10, top: 10, bottom: 26 };
const ROW_HEIGHT = 26;
/** Room for the name of a category beside its bar. */
const NAME_WIDTH = 190;

const seriesKeys = { promotion: "dossierPromotion", service: "dossierService", unsure: "dossierUnsure" } as const;

/** Every chart with a table behind it; those without data are left out. */
export function charts(figures: Figures, text: DossierText): Html {
  return html`${figures.weeks.length > 0 && weeks(figures.weeks, text)}${figures.categories.length > 0 && categories(figures, text)}${figures.declared.length > 0 && declarations(figures, text)}${figures.stops.map((stop) => around(stop, text))}`;
}

function weeks(values: readonly Week[], text: DossierText): Html {
  const { size, bars, ticks, labels } = weekChart(values, WEEK_SIZE);
  const shown = (["promotion", "service", "unsure"] as const).filter((series) => values.some((week) => week[series] > 0));
  const columns = [text.t("dossierWeek"), ...shown.map((series) => text.t(seriesKeys[series]))];
  const drawing = html`${countAxis(ticks, size, text)}${rects(bars)}${labels.map(({ at, value }) => html`<text x="${px(at)}" y="${size.height - 8}" text-anchor="middle">${utc(value).slice(0, 10)}</text>`)}`;
  const filled = values.filter((week) => week.promotion + week.service + week.unsure > 0);
  return figure(text.t("dossierWeeks"), size, drawing, html`${legend(shown, text)}${table(columns, filled.map((week) => [utc(week.start).slice(0, 10), ...shown.map((series) => text.number(week[series]))]))}`);
}

function categories({ categories: values }: Figures, text: DossierText): Html {
  const size = rowSize(values.length);
  const chart = rowChart(values.map(({ promotion, count }) => (promotion ? { promotion: count } : { service: count })), size);
  const names = values.map(({ category }) => text.category(category));
  return figure(text.t("dossierCategories"), size, rows(chart, names, text), table([text.t("dossierCategory"), text.t("dossierCount")], values.map(({ count }, index) => [names[index] ?? "", text.number(count)])));
}

function declarations({ declared }: Figures, text: DossierText): Html {
  const size = rowSize(declared.length);
  const chart = rowChart(declared.map(({ promotion }) => ({ promotion })), size);
  const names = declared.map((row) => (row.declared === "none" ? text.t("dossierDeclaredNothing") : row.declared));
  return figure(text.t("dossierDeclarations"), size, rows(chart, names, text), table([text.t("dossierDeclared"), text.t("dossierPromotion")], declared.map(({ promotion }, index) => [names[index] ?? "", text.number(promotion)])));
}

function around(stop: StopFigures, text: DossierText): Html {
  const { size, line, area, stop: at, ticks, labels } = stopChart(stop.weeks, WEEK_SIZE);
  const drawing = html`${countAxis(ticks, size, text)}<path class="ground" d="${area}"/><path class="line" d="${line}"/><line class="stop" x1="${px(at)}" x2="${px(at)}" y1="${size.top}" y2="${size.height - size.bottom}"/><text x="${px(at + 5)}" y="${size.top + 10}">${text.t("dossierStopMark")}</text>${labels.map((label) => html`<text x="${px(label.at)}" y="${size.height - 8}" text-anchor="middle">${text.number(label.value)}</text>`)}`;
  const said = html`<p>${stop.days > 0 ? text.t("dossierBeforeAfter", stop.days, stop.before, stop.after) : text.t("dossierTooEarly")}</p>`;
  return figure(text.t("dossierStopChart"), size, drawing, html`${said}${table([text.t("dossierWeekFromStop"), text.t("dossierPromotion")], stop.weeks.map(({ week, promotion }) => [text.number(week), text.number(promotion)]))}`);
}

function figure(caption: string, { width, height }: Size, drawing: Html, behind: Html): Html {
  return html`<figure><figcaption>${caption}</figcaption><svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${caption}">${drawing}</svg>${behind}</figure>`;
}

function rowSize(count: number): Size {
  return { width: WIDTH, height: count * ROW_HEIGHT + 8, left: NAME_WIDTH, right: 50, top: 4, bottom: 4 };
}

function rows({ bars, rows: places, size }: ReturnType<typeof rowChart>, names: readonly string[], text: DossierText): Html {
  const ends = new Map(bars.map((bar) => [bar.index, bar.x + bar.width]));
  return html`${rects(bars)}${places.map(({ at, value }, index) => html`<text x="${size.left - 8}" y="${px(at + 4)}" text-anchor="end">${names[index]}</text><text x="${px((ends.get(index) ?? size.left) + 6)}" y="${px(at + 4)}">${text.number(value)}</text>`)}`;
}

function countAxis(ticks: readonly Tick[], { left, right, width }: Size, text: DossierText): Html {
  return html`${ticks.map(({ at, value }) => html`<line class="axis" x1="${left}" x2="${width - right}" y1="${px(at)}" y2="${px(at)}"/><text x="${left - 6}" y="${px(at + 4)}" text-anchor="end">${text.number(value)}</text>`)}`;
}

function rects(bars: readonly Bar[]): Html {
  return html`${bars.map(({ series, x, y, width, height }) => html`<rect class="${series}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"/>`)}`;
}

function legend(series: readonly Series[], text: DossierText): Html {
  return html`<ul class="legend">${series.map((one) => html`<li><svg viewBox="0 0 14 14" aria-hidden="true"><rect class="${one}" width="14" height="14"/></svg>${text.t(seriesKeys[one])}</li>`)}</ul>`;
}

/** A table of numbers; the first column names the row. */
export function table(columns: readonly string[], values: readonly (readonly string[])[]): Html {
  return html`<table><thead><tr>${columns.map((name, index) => html`<th scope="col" class="${index > 0 ? "number" : ""}">${name}</th>`)}</tr></thead><tbody>${values.map(([name, ...rest]) => html`<tr><td>${name}</td>${rest.map((value) => html`<td class="number">${value}</td>`)}</tr>`)}</tbody></table>`;
}

/** A hundredth of a pixel is finer than paper. */
function px(value: number): number {
  return Math.round(value * 100) / 100;
}
