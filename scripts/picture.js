// Draws the pictures of the README from real runs: the built program in a pseudo-terminal, its screen turned into SVG.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as pty from '@lydell/node-pty';
import headless from '@xterm/headless';

const [columns, rows] = [80, 24];
const cell = {width: 8.4, height: 18};
const colours = {1: '#f38ba8', 2: '#a6e3a1', 3: '#f9e2af', 4: '#89b4fa', 5: '#cba6f7', 6: '#94e2d5'};
const ground = '#1e1e2e';
const ink = '#cdd6f4';

/** Each picture: the world, how many times Enter is pressed, what is then on the screen, and what it shows to whoever cannot see it. */
const pictures = [
	{
		file: 'docs/wizard.svg',
		world: 'healthy',
		enters: 2,
		until: 'Which model should Claude Code use?',
		title: 'The third question: a list of inference profiles, with the model and the regions of each',
	},
	{
		file: 'docs/access.svg',
		world: 'healthy',
		enters: 4,
		until: '3 of 3',
		title: 'The fifth question: a table of the three models, each called with and without streaming',
	},
	{
		file: 'docs/review.svg',
		world: 'healthy',
		enters: 7,
		until: 'Show every value',
		title: 'The review: the files that will change, and every variable with its value and where it comes from',
	},
	{
		file: 'docs/written.svg',
		world: 'healthy',
		enters: 8,
		until: 'Written',
		title: 'The end: what was written, how to start Claude Code, and how to take it back',
	},
	{
		file: 'docs/refused.svg',
		world: 'haiku-denied',
		enters: 4,
		until: 'Choose another profile for the Haiku model',
		title: 'A refused model: which permission is missing, on which model, in which region, and what can be done',
	},
];

await mkdir('docs', {recursive: true});
for (const picture of pictures) {
	await writeFile(picture.file, await draw(picture));
	console.log(picture.file);
}

async function draw({world, enters, until, title}) {
	const home = await mkdtemp(path.join(os.tmpdir(), 'picture-'));
	const screen = new headless.Terminal({cols: columns, rows, allowProposedApi: true});
	const child = pty.spawn(process.execPath, [path.resolve('dist/cli.js'), '--demo', world], {
		cols: columns,
		rows,
		cwd: home,
		env: {HOME: home, PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/bash'},
	});
	let last = Date.now();
	child.onData((data) => {
		last = Date.now();
		screen.write(data);
	});
	const ended = new Promise((resolve) => child.onExit(resolve));
	const text = () =>
		lines(screen)
			.map((line) => line.translateToString(true))
			.join('\n');
	const settle = async (ready) => {
		const start = Date.now();
		while (!(ready() && Date.now() - last > 600)) {
			if (Date.now() - start > 20_000) throw new Error(`the screen never came:\n${text()}`);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	};
	for (let press = 0; press < enters; press++) {
		await settle(() => text().includes(`${press + 1} of 8`) && text().includes('❯'));
		child.write('\r');
	}
	await settle(() => text().includes(until));
	const svg = toSvg(screen, title);
	child.write('\u0003');
	await ended;
	await rm(home, {recursive: true, force: true});
	return svg;
}

function lines(screen) {
	const {active} = screen.buffer;
	return Array.from({length: screen.rows}, (_, row) => active.getLine(active.baseY + row));
}

function toSvg(screen, title) {
	const all = lines(screen);
	const used = all.findLastIndex((line) => line.translateToString(true) !== '') + 1;
	const [width, height] = [columns * cell.width + 32, used * cell.height + 32];
	const text = all.slice(0, used).flatMap((line, row) => runs(line).map((run) => tspan(run, row)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="100%" height="100%" rx="8" fill="${ground}"/>`,
		`<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="${ink}" xml:space="preserve">`,
		...text,
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/** Neighbouring cells that look alike, as one run. */
function runs(line) {
	const found = [];
	for (let at = 0; at < columns; at++) {
		const one = line.getCell(at);
		const look = `${one.getFgColorMode() ? one.getFgColor() : ''} ${one.isBold()} ${one.isDim()}`;
		const last = found.at(-1);
		const characters = one.getChars() || ' ';
		if (last?.look === look) last.text += characters;
		else
			found.push({
				at,
				look,
				text: characters,
				colour: one.getFgColorMode() ? colours[one.getFgColor() % 8] : undefined,
				bold: one.isBold(),
				dim: one.isDim(),
			});
	}
	return found.filter(({text}) => text.trim() !== '');
}

function tspan({at, text, colour, bold, dim}, row) {
	const style = [
		colour ? ` fill="${colour}"` : '',
		bold ? ' font-weight="bold"' : '',
		dim ? ' opacity="0.6"' : '',
	].join('');
	const lead = text.length - text.trimStart().length;
	const shown = text.trim();
	const x = (16 + (at + lead) * cell.width).toFixed(1);
	return `<text x="${x}" y="${16 + (row + 0.8) * cell.height}" textLength="${([...shown].length * cell.width).toFixed(1)}"${style}>${escaped(shown)}</text>`;
}

function escaped(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
