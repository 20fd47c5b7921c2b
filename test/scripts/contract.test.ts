import {expect, test} from 'vitest';
import type {ModelCall} from '../../scripts/contract/calls.ts';
import {modelCalls} from '../../scripts/contract/calls.ts';
import {faultsOf} from '../../scripts/contract/judge.ts';
import {contractTable, countsOf} from '../../scripts/contract/table.ts';

const choice = {AWS_REGION: 'us-west-2', ANTHROPIC_MODEL: 'opus-arn[1m]', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'haiku-arn'};
const turn: ModelCall = {
	model: 'opus-arn',
	isStream: true,
	region: 'us-west-2',
	status: 200,
	principal: 'arn:role',
	markers: ['5m', '5m'],
	isTurn: true,
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
	['five minutes for an hour', [turn], {ENABLE_PROMPT_CACHING_1H: '1'}, 'cache markers of opus-arn: 5m, 5m'],
] as const)('%s is a fault', (_, calls, more, fault) => {
	expect(faults(calls, more)).toEqual([fault]);
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
	expect(contractTable(cells)).toMatchInlineSnapshot(`
		"| world | settings | zsh |
		| --- | --- | --- |
		| healthy | ✔ | ? zsh is not installed |
		| haiku-denied | ✔ refused, and Claude Code fails | ✘ 403 for opus-arn |"
	`);
	expect(countsOf(cells)).toMatchInlineSnapshot(`"2 kept, 1 broken, 0 where set-up promised nothing, 1 left out"`);
});
