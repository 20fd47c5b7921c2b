// The test of prompt caching in the wizard: its price, its result and what follows from it, as screens and line by line.
import {expect, test} from 'vitest';
import type {Account} from '../../source/account/account.ts';
import {installed} from '../../source/invocation.ts';
import {cachingProof} from '../../source/wizard/caching-proof.ts';
import {sessionScreens} from '../../source/wizard/session-screens.ts';
import {openWizardStore, type WizardStore} from '../../source/wizard/wizard-store.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {frameAt} from './frame-at.tsx';
import {answerByLines} from './line-mode/answer-by-lines.ts';
import {goOn, press, stopClock} from './whole-screens.ts';

/** At the access screen, with the calls made. */
async function openAt(world: TestWorld, ...words: readonly string[]) {
	const session = await world.openSession('--region', 'us-west-2', '--model', 'opus', ...words);
	const under: Promise<void>[] = [];
	const store: WizardStore = openWizardStore(sessionScreens(session, installed), (action) => {
		if (action.do === 'caching-proof')
			under.push(
				cachingProof(
					action.step,
					{
						...{ports: world.ports, session, invocation: installed, dryRun: false, created: []},
						signal: new AbortController().signal,
						reload: () => Promise.reject(new Error('not needed')),
					},
					store,
				),
			);
		if (action.do === 'resume') store.show(undefined);
	});
	const quiet = async () => {
		await Promise.all(under);
		await session.settled();
	};
	const pressRow = (id: string) => {
		const {items} = store.snapshot().screen;
		const at = items.findIndex((item) => item.id === id);
		expect(at, `${id} in ${items.map((item) => item.id).join(', ')}`).toBeGreaterThanOrEqual(0);
		press(store, {name: 'home'}, ...Array.from({length: at}, () => ({name: 'down'}) as const), {name: 'enter'});
	};
	const take = async (id: string) => {
		pressRow(id);
		await quiet();
	};
	await quiet();
	goOn(store);
	await quiet();
	await take('take');
	return {session, store, take, pressRow, quiet};
}

const sizes = [
	{columns: 80, rows: 24},
	{columns: 60, rows: 20},
	{columns: 40, rows: 12},
] as const;

/** Also where a line ends behind the number. */
const alikeTimes = (text: string) => text.replace(/(?<=· |, |; | {2})\d\.\d\d\b/g, '0.01');

const frames = (store: WizardStore, home: string): string =>
	sizes
		.map((size) => {
			const frame = alikeTimes(frameAt(store, size)).replaceAll(home, '/home');
			return `--- ${size.columns} x ${size.rows} ---\n${frame.replace(/ +$/gm, '').trimEnd()}\n`;
		})
		.join('\n');

const calls = (world: TestWorld) => world.aws.requests.filter(({operation}) => operation === 'InvokeModel').length;

test('the price comes first, then the calls, then the table', async () => {
	stopClock();
	const world = await startTestWorld('healthy', {PATH: '/nowhere'});
	const {store, take, session} = await openAt(world);
	const before = calls(world);
	await take('caching-proof');
	expect(calls(world)).toBe(before);
	const texts = [frames(store, world.home)];
	await take('call');
	expect(calls(world)).toBe(before + 12);
	texts.push(frames(store, world.home));
	await take('resume');
	expect(session.view.page?.id).toBe('access');
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/caching-proof.txt');
	store.close();
});

test('on the page about caching it goes by the rows as they are shown, and a model that is switched off is not called', async () => {
	stopClock();
	const world = await startTestWorld('healthy', {PATH: '/nowhere'});
	const {store, take, session} = await openAt(world);
	await take('go');
	session.send({type: 'answer', id: 'caching', value: {offFor: ['haiku']}});
	expect(session.view.page?.id).toBe('caching');
	const before = calls(world);
	await take('caching-proof');
	const texts = [frames(store, world.home)];
	await take('call');
	expect(calls(world)).toBe(before + 8);
	texts.push(frames(store, world.home));
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/caching-proof-off.txt');
	store.close();
});

test.each(['caching-never-read', 'caching-no-hour'])('what is found in the world %s', async (name) => {
	stopClock();
	const world = await startTestWorld(name, {PATH: '/nowhere'});
	const {store, take} = await openAt(world);
	await take('caching-proof');
	await take('call');
	await expect(frames(store, world.home)).toMatchFileSnapshot(`texts/${name}.txt`);
	store.close();
});

test('where the calls are answered and nothing is cached, the models that are meant are named', async () => {
	stopClock();
	const on = await startTestWorld('healthy', {PATH: '/nowhere'});
	const notForHaiku = (account: Account): Account => ({
		...account,
		withEnvironment: (variables) => notForHaiku(account.withEnvironment(variables)),
		async cacheUse(target, request, signal) {
			const use = await account.cacheUse(target, request, signal);
			// The prompt for Haiku is the longest, since its cache begins with more tokens.
			return use.written + use.read > 5000 ? {...use, written: 0, read: 0} : use;
		},
	});
	const world = {...on, ports: {...on.ports, account: notForHaiku(on.ports.account)}};
	const {store, take} = await openAt(world);
	await take('caching-proof');
	await take('call');
	await expect(frames(store, world.home)).toMatchFileSnapshot('texts/caching-nothing-written.txt');
	store.close();
});

test('a model that refuses cache marks is refused by the proof of access, and a row switches caching off for it alone', async () => {
	stopClock();
	const world = await startTestWorld('caching-refused', {PATH: '/nowhere'});
	const {store, take, session} = await openAt(world);
	const texts = [frames(store, world.home)];
	await take('without-caching');
	expect(session.view.answers.access).toBeUndefined();
	await take('go');
	expect(session.view.page?.id).toBe('caching');
	texts.push(frames(store, world.home));
	await take('take');
	expect(session.view.answers.caching).toEqual({offFor: ['haiku']});
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/caching-refused.txt');
	store.close();
});

test('who switches caching on again has access proven anew, with the marks', async () => {
	const world = await startTestWorld('caching-refused', {PATH: '/nowhere'});
	const {store, take, session, quiet} = await openAt(world);
	await take('without-caching');
	await take('go');
	session.send({type: 'answer', id: 'caching', value: 'on'});
	await quiet();
	expect(session.view.page?.id).toBe('access');
	expect(store.snapshot().screen.items.map(({id}) => id)).toContain('without-caching');
	store.close();
});

test('an hour that is refused is put right by a row', async () => {
	stopClock();
	const world = await startTestWorld('caching-no-hour', {PATH: '/nowhere'});
	const {store, take, session} = await openAt(world, '--cache-ttl', '1h');
	expect(session.view.page?.id).toBe('access');
	await expect(frames(store, world.home)).toMatchFileSnapshot('texts/caching-hour-refused.txt');
	await take('five-minutes');
	await take('go');
	expect(session.view.page?.id).toBe('caching');
	await take('take');
	expect(session.view.answers.cacheTtl).toBe('5m');
	store.close();
});

test('where the chosen lifetime or caching itself is refused, the result offers another answer', async () => {
	stopClock();
	const texts: string[] = [];
	const noHour = await startTestWorld('caching-no-hour', {PATH: '/nowhere'});
	const first = await openAt(noHour);
	await first.take('go');
	first.session.send({type: 'answer', id: 'cacheTtl', value: '1h'});
	await first.quiet();
	await first.take('caching-proof');
	await first.take('call');
	texts.push('--- an hour is refused ---', frames(first.store, noHour.home));
	first.store.close();
	const refused = await startTestWorld('caching-refused', {PATH: '/nowhere'});
	const second = await openAt(refused);
	await second.take('anyway');
	await second.take('caching-proof');
	await second.take('call');
	texts.push('--- caching is refused for one model ---', frames(second.store, refused.home));
	second.store.close();
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/caching-refused-results.txt');
});

test('Escape ends the calls that are under way', async () => {
	const world = await startTestWorld('slow', {PATH: '/nowhere'});
	const {store, take, pressRow, quiet, session} = await openAt(world);
	await take('caching-proof');
	const before = calls(world);
	pressRow('call');
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(store.snapshot().screen.waiting).toBe('Calling each model with a prompt for the cache: 0 of 12 answered');
	press(store, {name: 'escape'});
	await quiet();
	expect(session.view.page?.id).toBe('access');
	expect(store.snapshot().screen.title).toBe('Can you call these models?');
	expect(calls(world)).toBeLessThan(before + 12);
	store.close();
});

test('where no model may be called there is nothing to test', async () => {
	const world = await startTestWorld('no-access', {PATH: '/nowhere'});
	const {store} = await openAt(world);
	expect(store.snapshot().screen.items.map(({id}) => id)).not.toContain('caching-proof');
	store.close();
});

test('line by line it is the same', async () => {
	stopClock();
	const {text} = await answerByLines('healthy', ['', '', '', '3', '1', '2', '1', 'quit'], {
		words: ['--region', 'us-west-2'],
		dryRun: false,
	});
	const from = text.indexOf('Can you call these models?');
	await expect(alikeTimes(text.slice(from))).toMatchFileSnapshot('texts/caching-proof-lines.txt');
});
