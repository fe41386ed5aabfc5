import { join } from 'node:path';
import { mkdirSync, statSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { log } from '../n8n/log';

export const IMAGES = join(__dirname, '../../docs/images');

const MOST_BYTES = 100_000;

export interface Crop {
	/** Margin around the element, in pixels. */
	around?: number;
	/** Pixels to keep from the top. */
	height?: number;
}

/** Takes the pictures of the handbook: what matters, at scale 1, with `instead` for the addresses of this machine. */
export class Camera {
	constructor(private readonly instead: Readonly<Record<string, string>>) {
		mkdirSync(IMAGES, { recursive: true });
	}

	/** Of an element, or of all that the locator finds together. */
	async take(page: Page, name: string, what: Locator, { around = 0, height }: Crop = {}): Promise<void> {
		await what.first().waitFor();
		await page.evaluate(`(${REPLACE_TEXTS})(${JSON.stringify(Object.entries(this.instead))})`);
		const boxes = await Promise.all((await what.all()).map(async (one) => (await one.boundingBox())!));
		const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))].map((edge) => Math.max(0, edge - around)) as [number, number];
		const [right, bottom] = [Math.max(...boxes.map(({ x, width }) => x + width)) + around, Math.max(...boxes.map((box) => box.y + box.height)) + around];
		const clip = { x: left, y: top, width: right - left, height: height ?? bottom - top };
		const path = join(IMAGES, `${name}.png`);
		await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' });
		const { size } = statSync(path);
		log(`${name}.png: ${Math.round(clip.width)} × ${Math.round(clip.height)}, ${Math.round(size / 1000)} kB`);
		if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes; the handbook's pictures have at most ${MOST_BYTES}.`);
	}
}

/** Runs in the browser: texts and fields show a merchant's addresses instead of those of the simulators. */
const REPLACE_TEXTS = `(pairs) => {
	const replaced = (text) => pairs.reduce((all, [from, to]) => all.split(from).join(to), text);
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) if (replaced(node.nodeValue) !== node.nodeValue) node.nodeValue = replaced(node.nodeValue);
	for (const field of document.querySelectorAll('input')) if (replaced(field.value) !== field.value) field.value = replaced(field.value);
}`;
