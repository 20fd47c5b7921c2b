import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {ModelCall} from '../../scripts/contract/calls.ts';
import {modelCalls} from '../../scripts/contract/calls.ts';
import {measuredVersion} from '../../scripts/contract/claude-code.ts';
import {deviationOf, judgeDeviation} from '../../scripts/contract/deviations.ts';
import {contractDocument, readDocument, withSeen} from '../../scripts/contract/document.ts';
import {faultsOf, repeatedModels, wasBusy} from '../../scripts/contract/judge.ts';
import {contractTable, countsOf, type Entry, entryOf} from '../../scripts/contract/table.ts';
import {ways} from '../../scripts/contract/ways.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';

const choice = {AWS_REGION: 'us-west-2', ANTHROPIC_MODEL: 'opus-arn[1m]', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'haiku-arn'};
const turn: ModelCall = {
	model: 'opus-arn',
	isStream: true,
	region: 'us-west-2',
	status: 200,
	principal: 'arn:role',
	markers: ['5m', '5m'],
	isTurn: true,
	maxTokens: 128_000,
};
const faults = (calls: readonly ModelCall[], more: Record<string, string> = {}) =>
	faultsOf(calls, {...choice, ...more}, 'arn:role');

test('calls as they were chosen have no fault', () => {
	expect(faults([turn, {...turn, model: 'haiku-arn', isStream: false, isTurn: false, markers: []}])).toEqual([]);
	expect(faults([{...turn, markers: []}], {DISABLE_PROMPT_CACHING: '1'})).toEqual([]);
	const haiku = {...turn, model: 'haiku-arn', markers: []};
	expect(faults([haiku], {DISABLE_PROMPT_CACHING_HAIKU: '1'})).toEqual([]);
	expect(faults([{...turn, markers: ['1h', '5m']}], {ENABLE_PROMPT_CACHING_1H: '1'})).toEqual([]);
});

test.each([
	['no turn at all', [], {}, 'no turn was made'],
	['a model that nobody chose', [turn, {...turn, model: 'other'}], {}, 'stray call to other'],
	['a refused call', [turn, {...turn, status: 403}], {}, '403 for opus-arn'],
	['another region', [{...turn, region: 'us-east-1'}], {}, 'opus-arn called in us-east-1'],
	['another principal', [{...turn, principal: 'arn:user'}], {}, 'signed by arn:user'],
	['a turn in one piece', [{...turn, isStream: false}], {}, 'turn without streaming on opus-arn'],
	['caching that was switched off', [turn], {DISABLE_PROMPT_CACHING: '1'}, 'cache markers of opus-arn: 5m, 5m'],
	['no caching', [{...turn, markers: []}], {}, 'cache markers of opus-arn: none'],
	[
		'more output than was set',
		[turn],
		{CLAUDE_CODE_MAX_OUTPUT_TOKENS: '34000'},
		'opus-arn asked for 128000 tokens of output',
	],
	['five minutes for an hour', [turn], {ENABLE_PROMPT_CACHING_1H: '1'}, 'cache markers of opus-arn: 5m, 5m'],
] as const)('%s is a fault', (_, calls, more, fault) => {
	expect(faults(calls, more)).toEqual([fault]);
});

test('a model that was chosen for a tier is called by its name', () => {
	expect(faults([turn, {...turn, model: 'haiku-arn', status: 403}])).toEqual(['403 for the Haiku model']);
});

describe('a version that is known to ignore a variable', () => {
	const told = {...choice, DISABLE_PROMPT_CACHING_HAIKU: '1'};
	const haiku = {...turn, model: 'haiku-arn'};
	const known = deviationOf('2.1.200', told);
	const judge = (calls: readonly ModelCall[]) =>
		known && judgeDeviation(known, told, (each) => faultsOf(calls, each, 'arn:role'));

	test('is one of the versions that it was seen in, with that variable', () => {
		expect(known?.ignores).toBe('DISABLE_PROMPT_CACHING_HAIKU');
		for (const version of ['2.1.199', '2.1.201', '2.1.332']) expect(deviationOf(version, told)).toBeUndefined();
		expect(deviationOf('2.1.200', choice)).toBeUndefined();
	});
	test('deviates as it is known', () => expect(judge([turn, haiku])).toEqual({occurs: true, faults: []}));
	test('has other faults all the same', () =>
		expect(judge([turn, haiku, {...turn, status: 403}])).toEqual({occurs: false, faults: ['403 for opus-arn']}));
	test('and obeys it now, is a fault of the list', () =>
		expect(judge([turn, {...haiku, markers: []}])?.faults).toEqual([
			'DISABLE_PROMPT_CACHING_HAIKU is obeyed: remove it from scripts/contract/deviations.ts',
		]));
	test('and made no call that the variable is about, shows nothing', () =>
		expect(judge([turn])).toEqual({occurs: false, faults: []}));
});

test('markers are found wherever they stand in a request', () => {
	const body = JSON.stringify({
		tools: [{name: 'Bash'}],
		system: [{type: 'text', text: '', cache_control: {type: 'ephemeral', ttl: '1h'}}],
		messages: [{role: 'user', content: [{type: 'text', text: '', cache_control: {type: 'ephemeral'}}]}],
	});
	const entry = {operation: 'InvokeModel', service: 'bedrock', region: 'us-west-2', status: 200, at: new Date(0)};
	const [call] = modelCalls([{...entry, message: {method: 'POST', url: '/', headers: {}, body}}]);
	expect(call?.markers).toEqual(['1h', '5m']);
});

test('the table has a line for each world, and says why a cell is not kept', () => {
	const cells = [
		{world: 'healthy', way: 'settings', verdict: 'ready', faults: []},
		{world: 'healthy', way: 'zsh', verdict: 'left out', faults: [], note: 'zsh is not installed'},
		{world: 'haiku-denied', way: 'settings', verdict: 'refused', faults: []},
		{world: 'haiku-denied', way: 'zsh', verdict: 'ready', faults: ['403 for opus-arn']},
	] as const;
	const entries = cells.map(entryOf);
	expect(contractTable(entries)).toMatchInlineSnapshot(`
		"| world | settings | zsh |
		| --- | --- | --- |
		| healthy | ✔ | – zsh is not installed |
		| haiku-denied | ✔ refused | ✘ 403 for opus-arn |"
	`);
	expect(countsOf(entries)).toMatchInlineSnapshot(`"2 kept, 1 broken, 0 where set-up promised nothing, 1 left out"`);
});

test('a request that is refused with 400 and then answered is told apart', () => {
	const refused = {...turn, status: 400};
	expect(repeatedModels([refused, turn])).toEqual(['opus-arn']);
	expect(faults([refused, turn])).toEqual([]);
	expect(repeatedModels([turn, refused])).toEqual([]);
	expect(faults([turn, refused])).toEqual(['400 for opus-arn']);
});

test('a busy AWS is no fault of the set-up: throttled calls, and a turn that is repeated in one piece after a broken stream', () => {
	const throttled = [{...turn, status: 429}];
	const broken = [turn, {...turn, isStream: false}];
	for (const calls of [throttled, broken]) {
		expect(faults(calls)).toEqual([]);
		expect(wasBusy(calls)).toBe(true);
	}
	expect(wasBusy([turn, turn])).toBe(false);
});

describe('docs/contract.md', () => {
	const written = readFileSync('docs/contract.md', 'utf8');
	const all = readDocument(written);

	test('is what the command writes, with the worlds and ways that there are', () => {
		expect(contractDocument(all)).toBe(written);
		const entries = all.flatMap((seen) => seen.entries);
		const names = new Set([...worlds, ...ways].map(({name}) => name));
		expect(entries.filter(({world, way}) => !names.has(world) || !names.has(way))).toEqual([]);
		expect(entries.filter(({text}) => !/^[✔✘≠?–]/.test(text))).toEqual([]);
		expect(all.every(({date}) => /^\d{4}-\d\d-\d\d$/.test(date))).toBe(true);
	});

	test('says that nothing is broken in the version that was measured', () => {
		const measured = all.find(({version}) => version === measuredVersion);
		expect(measured?.entries.filter(({text}) => text.startsWith('✘'))).toEqual([]);
	});
});

test('a run takes the place of what was seen of its cells before, and leaves the others', () => {
	const before = [
		{world: 'healthy', way: 'settings', text: '✔'},
		{world: 'healthy', way: 'bash', text: '– a | b'},
		{world: 'haiku-denied', way: 'settings', text: '✔ refused'},
	];
	const all = [
		{version: '1.0.0 --compat', date: '2026-01-01', entries: before.slice(0, 1)},
		{version: '2.1.332', date: '2026-01-01', entries: before},
	];
	const again = {
		version: '2.1.332',
		date: '2026-02-02',
		entries: [{...before[1], text: '✘ 403 for opus-arn'}] as Entry[],
	};
	const [first, second] = readDocument(contractDocument(withSeen(all, again)));
	expect(first).toEqual({...again, entries: [before[0], again.entries[0], before[2]]});
	expect(second).toEqual(all[0]);
	expect(readDocument(contractDocument([...all].reverse()))).toEqual([...all].reverse());
});
