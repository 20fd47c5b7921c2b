// Planted secrets in the administrator's settings, the file and its drop-in folder, are never seen, whatever command is run. Claude Code
// looks for them at a fixed place outside of every home, so the machine is led to a folder of the test instead.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {managedPlaces} from '../../source/claude-code/settings-places.ts';
import {startTestWorld} from '../test-world.ts';
import {frameAt} from '../wizard/frame-at.tsx';
import {goOn, openStore, press} from '../wizard/whole-screens.ts';
import {furnishRow} from './healthy-home.ts';

const {folder} = vi.hoisted(() => ({folder: {path: ''}}));
const {file, dropIns} = managedPlaces(process.platform);
const moved = (each: string) => each.replace(path.dirname(file), folder.path);

vi.mock('../../source/machine/machine.ts', async (load) => {
	const real = await load<typeof import('../../source/machine/machine.ts')>();
	const openMachine: typeof real.openMachine = (input) => {
		const machine = real.openMachine(input);
		return {
			...machine,
			read: (each) => machine.read(moved(each)),
			filesIn: (each, ending) => machine.filesIn(moved(each), ending),
		};
	};
	return {...real, openMachine};
});

const canaries = Array.from({length: 40}, (_, at) => `kanari${at + 11}vogel`);

/** The values that decide how requests are signed and sent are left as they are: then every command comes to its end. */
function managedSettings(next: () => string) {
	return {
		env: {
			AWS_REGION: 'us-west-2',
			CLAUDE_CODE_MAX_OUTPUT_TOKENS: '16000',
			MY_OTHER_VALUE: next(),
			GITHUB_TOKEN: next(),
			DATABASE_URL: `postgres://me:${next()}@db/app`,
			ANTHROPIC_API_KEY: next(),
			ANTHROPIC_CUSTOM_HEADERS: `X-Gateway: ${next()}`,
			BEDROCK_API_KEY: next(),
			AWS_SESSION_TOKEN: next(),
		},
		AWS_SECRET_ACCESS_KEY: next(),
		apiKeyHelper: `echo ${next()}`,
		otelHeadersHelper: `curl -u me:${next()} https://x.example?key=${next()}`,
		hooks: {
			Stop: [{hooks: [{type: 'command', command: `curl -H "Authorization: Bearer ${next()}" https://x.example`}]}],
		},
		deniedModels: [next()],
		companyAnnouncements: next(),
	};
}

const commands: readonly (readonly string[])[] = [
	['doctor'],
	['doctor', '--verbose', '--offline'],
	['doctor', '--explain', 'API Error: 403 {"Message":"refused"}'],
	['doctor', '--fix', '--dry-run'],
	['doctor', '--fix', '--yes'],
	['--yes', '--dry-run'],
	['--yes', '--force'],
	['--yes', '--dry-run', '--settings', 'project', '--force'],
	['--yes', '--dry-run', '--settings', 'local', '--force'],
	['switch', 'us-east-1', '--yes', '--dry-run', '--force'],
	['policy'],
	['policy', '--missing'],
	['env'],
	['undo', '--dry-run'],
	['off', '--dry-run'],
];

function writeManagedSettings(): readonly string[] {
	folder.path = mkdtempSync(path.join(os.tmpdir(), 'managed-'));
	onTestFinished(() => rmSync(folder.path, {recursive: true, force: true}));
	mkdirSync(moved(dropIns), {recursive: true});
	let count = 0;
	const next = () => canaries[count++] ?? '';
	writeFileSync(moved(file), JSON.stringify(managedSettings(next), undefined, 2));
	writeFileSync(path.join(moved(dropIns), '10-team.json'), JSON.stringify(managedSettings(next), undefined, 2));
	writeFileSync(path.join(moved(dropIns), '20-broken.json'), `{"env": {"GITHUB_TOKEN": ${next()}, `);
	return canaries.slice(0, count);
}

async function homeWithManagedSettings() {
	const planted = writeManagedSettings();
	return {...(await furnishRow({name: ''})), planted};
}

test('no command shows a secret of managed settings', {timeout: 300_000}, async () => {
	const {run, planted} = await homeWithManagedSettings();
	expect(planted.length).toBeGreaterThan(25);
	const seen: string[] = [];
	for (const words of commands) {
		const {text} = await run(...words, '--no-shell');
		expect(text).not.toContain('fault of claude-bedrock-setup');
		seen.push(...planted.filter((each) => text.includes(each)).map((each) => `${words.join(' ')}: ${each}`));
	}
	expect(seen).toEqual([]);
});

test('the files are read: what they set and what is wrong in them is told, with their names', async () => {
	const {run} = await homeWithManagedSettings();
	const {text, findings} = await run('doctor', '--no-shell', '--offline');
	expect(text).toContain('10-team.json');
	expect(text).toContain('20-broken.json');
	expect(findings.map(({id}) => id)).toContain('unread-name');
	expect(text).toContain('Nobody reads BEDROCK_API_KEY');
});

test.each([
	['user', []],
	['project', ['--settings', 'project']],
	['local', ['--settings', 'local']],
] as const)(
	'no screen of the wizard shows one, nor its help, the diff and the values: %s settings',
	{timeout: 120_000},
	async (_, words) => {
		const planted = writeManagedSettings();
		const {openSession, writeFile} = await startTestWorld('healthy', {PATH: '/nowhere'});
		await writeFile(
			'.claude/settings.json',
			JSON.stringify({env: {AWS_REGION: 'us-west-2', CLAUDE_CODE_USE_BEDROCK: '1'}}),
		);
		const session = await openSession(...words);
		const store = openStore(session);
		const screens = new Map<string, string>();
		const see = () => screens.set(store.snapshot().screen.title, frameAt(store, {columns: 120, rows: 200}));
		for (;;) {
			await session.settled();
			const {title, items} = store.snapshot().screen;
			if (screens.has(title)) break;
			see();
			press(store, {name: 'text', text: '?'});
			see();
			press(store, {name: 'escape'});
			// Every row that only shows something more.
			for (const [at, {id}] of items.entries()) {
				if (!/diff|values/.test(id)) continue;
				press(store, {name: 'home'}, ...Array.from({length: at}, () => ({name: 'down'}) as const), {name: 'enter'});
				see();
				press(store, {name: 'escape'});
			}
			goOn(store);
		}
		store.close();
		const shown = [...screens.values()].join('\n');
		expect([...screens.keys()]).toContain('Write this?');
		expect(screens.size).toBeGreaterThanOrEqual(4);
		expect(planted.filter((each) => shown.includes(each))).toEqual([]);
	},
);
