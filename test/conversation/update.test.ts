// Messages and states by themselves: no session runs the queries, so all of them stay `loading`.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Id} from '../../source/conversation/answers.ts';
import {viewOf} from '../../source/conversation/conversation.ts';
import type {InitialState} from '../../source/conversation/initial-state.ts';
import {pages} from '../../source/conversation/pages.ts';
import {type ConversationMessage, type ConversationState, firstState} from '../../source/conversation/state.ts';
import {update} from '../../source/conversation/update.ts';

const start: InitialState = {
	signIns: [
		{id: 'profile:dev', kind: 'keys', profile: 'dev', region: 'us-west-2'},
		{id: 'profile:other', kind: 'keys', profile: 'other', region: 'eu-central-1'},
	],
	environment: {},
	existing: undefined,
	settingsHere: [],
	home: '/home',
	storedAnswers: {answers: {}},
	shell: 'bash',
	flags: {},
	options: {force: false, offline: true, probe: true, prove: true, subscribe: false, yes: false, askShell: false},
	clock: () => new Date(0),
};
const base = {answers: {signIn: 'profile:dev', region: 'us-west-2'}, from: 'set now' as const};

const send = (state: ConversationState, message: ConversationMessage): ConversationState =>
	update(state, message, viewOf(state));
const all = (state: ConversationState, ...messages: ConversationMessage[]) => messages.reduce(send, state);

const pin = 'us.anthropic.claude-opus-5-5';
const answers: ConversationMessage[] = [
	{type: 'answer', id: 'signIn', value: 'profile:dev'},
	{type: 'answer', id: 'signIn', value: 'profile:other'},
	{type: 'answer', id: 'region', value: 'us-west-2'},
	{type: 'answer', id: 'region', value: 'eu-central-1'},
	{type: 'answer', id: 'model', value: pin},
	{type: 'answer', id: 'opus', value: pin},
	{type: 'answer', id: 'sonnet', value: 'us.anthropic.claude-sonnet-5-5'},
	{type: 'answer', id: 'haiku', value: 'us.anthropic.claude-haiku-4-5-20251001-v1:0'},
	{type: 'answer', id: 'subagent', value: ''},
	{type: 'answer', id: 'caching', value: 'off'},
];
const ids = pages.flatMap(({asks}) => asks);
const message: fc.Arbitrary<ConversationMessage> = fc.oneof(
	fc.constantFrom(...answers),
	fc.constantFrom(...pages.map(({id}): ConversationMessage => ({type: 'acceptPage', page: id}))),
	fc.constantFrom(...ids.map((id): ConversationMessage => ({type: 'open', id}))),
	fc.constantFrom(...ids.map((id): ConversationMessage => ({type: 'clearAnswer', id}))),
	fc.constantFrom<ConversationMessage>(
		{type: 'back'},
		{type: 'open', id: 'change'},
		{type: 'highlight', value: 'us-east-1'},
		{type: 'askEveryRegion'},
		{type: 'refresh', prefixes: ['proof']},
		{type: 'start', how: 'keep'},
		{type: 'start', how: 'switch'},
		{type: 'start', how: 'change'},
	),
);

describe('any messages in any order', () => {
	test('enough messages "back" lead to the beginning, and the view can always be worked out', () => {
		fc.assert(
			fc.property(fc.array(message, {maxLength: 25}), fc.boolean(), (messages, again) => {
				let state = all(firstState(start, {}, again ? base : undefined), ...messages);
				for (let steps = 0; steps < 30; steps++) state = send(state, {type: 'back'});
				expect(state.history).toEqual([]);
				expect(state.open).toBeUndefined();
				if (again) expect(state.started).toBe(false);
			}),
			{numRuns: 200},
		);
	});

	test('no message but a new answer clears a flag', () => {
		fc.assert(
			fc.property(
				fc.array(
					message.filter(({type}) => type !== 'answer' && type !== 'clearAnswer'),
					{maxLength: 15},
				),
				(messages) => {
					const flags = {region: {value: 'ap-northeast-1', from: 'flag'} as const};
					expect(all(firstState(start, flags, undefined), ...messages).answers.region).toEqual(flags.region);
				},
			),
		);
	});

	test('opening a question and going back changes no answer', () => {
		fc.assert(
			fc.property(fc.array(message, {maxLength: 10}), fc.constantFrom(...ids), (messages, id) => {
				const before = {
					...all(firstState(start, {}, undefined), ...messages),
					open: undefined,
					openedFromList: undefined,
					returnTo: undefined,
				};
				const after = all(before, {type: 'open', id}, {type: 'back'});
				expect({...after, highlight: undefined, returnTo: undefined}).toEqual({...before, highlight: undefined});
			}),
		);
	});
});

describe('the message "back"', () => {
	const answered = all(firstState(start, {}, undefined), ...answers.filter((_, at) => [0, 2, 4].includes(at)));

	test('"back" clears the last answer and suggests it again', () => {
		const state = send(answered, {type: 'back'});
		expect(state.answers.model).toBeUndefined();
		expect(viewOf(state).page?.id).toBe('model');
		expect(viewOf(state).questions[0]?.suggestion).toMatchObject({value: pin});
	});

	test('"back" leads from an opened question to the list that it was opened from', () => {
		const list = send(answered, {type: 'open', id: 'change'});
		const opened = send(list, {type: 'open', id: 'caching'});
		expect(send(opened, {type: 'back'})).toMatchObject({open: 'change', openedFromList: 'caching'});
		expect(all(opened, {type: 'back'}, {type: 'back'}).open).toBeUndefined();
		expect(all(answered, {type: 'open', id: 'caching'}, {type: 'back'}).open).toBeUndefined();
	});
});

describe('the answer "none"', () => {
	const tiers = all(
		firstState(start, {}, undefined),
		...answers.slice(2, 3),
		...answers.filter((_, at) => [0, 4, 5, 6, 7].includes(at)),
	);
	const asked = (state: ConversationState, id: Id) =>
		[...viewOf(state).questions, ...viewOf(state).answeredPages.flatMap((one) => one.questions)].find(
			({question}) => question.id === id,
		);

	test('"none" settles an optional question without a value', () => {
		const state = all(tiers, {type: 'answer', id: 'subagent', value: pin}, {type: 'answer', id: 'subagent', value: ''});
		expect(asked(state, 'subagent')).toMatchObject({settled: false});
		expect(asked(state, 'subagent')).not.toHaveProperty('problem');
		const taken = send(state, {type: 'acceptPage', page: 'tiers'});
		expect(asked(taken, 'subagent')?.settled).toBe(true);
		expect(viewOf(taken).answers).not.toHaveProperty('subagent');
	});

	test('"none" for the region of haiku means the region of all', () => {
		const state = all(tiers, {type: 'answer', id: 'haikuRegion', value: ''}, {type: 'acceptPage', page: 'tiers'});
		expect(viewOf(state).answers).not.toHaveProperty('haikuRegion');
		expect(asked(state, 'haiku')?.problem).toBeUndefined();
	});
});

test('another region clears the models of the old one, and their pages have to be accepted again', () => {
	const before = all(firstState(start, {}, undefined), ...answers.filter((_, at) => [0, 2, 4, 5, 6, 7].includes(at)), {
		type: 'acceptPage',
		page: 'tiers',
	});
	expect(before.history).toContain('tiers');
	const after = send(before, {type: 'answer', id: 'region', value: 'eu-central-1'});
	for (const id of ['model', 'opus', 'sonnet', 'haiku'] as const) expect(after.answers[id]).toBeUndefined();
	expect(after.history).not.toContain('tiers');
	expect(after.acceptUnchanged).toBe(true);
	expect(after.previous?.answers).toMatchObject({region: 'us-west-2', model: pin});
});
