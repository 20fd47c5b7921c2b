// Every link of every document that leads to a place in this repository leads to something. Links to other places are listed, not followed.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {anchorOf, documents, headings, links, pictures, read} from './readmes.ts';

const isOutside = (to: string) => /^(https?|mailto):/.test(to);

test.each(documents)('the files and headings that %s links to are there', (document) => {
	const text = read(document);
	const inside = [...links(text), ...pictures(text)].filter((to) => !isOutside(to));
	const missing = inside.filter((to) => {
		const [file = '', anchor] = decodeURI(to).split('#');
		const target = file ? path.join(path.dirname(document), file) : document;
		if (!existsSync(target)) return true;
		return anchor !== undefined && !headings(read(target)).some(({title}) => anchorOf(title) === anchor);
	});
	expect(missing).toEqual([]);
});

test('the places outside that documents lead to', () => {
	const hosts = documents.flatMap((document) => links(read(document)).filter(isOutside)).map((to) => new URL(to).host);
	expect([...new Set(hosts)].toSorted()).toMatchInlineSnapshot(`
		[
		  "code.claude.com",
		  "github.com",
		  "keepachangelog.com",
		  "react.dev",
		  "semver.org",
		  "www.contributor-covenant.org",
		]
	`);
});
