// Waiting for a screen that can be printed once and for all, with the clock in the hands of the test.
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Session} from '../../../source/conversation/session.ts';
import type {WizardScreen} from '../../../source/wizard/choices/current-screen.ts';
import {awaitScreen} from '../../../source/wizard/line-mode/await-screen.ts';

const screen = (more: Partial<WizardScreen>): WizardScreen =>
	({kind: 'change', id: 'list', title: 'Which?', items: [], ...more}) as WizardScreen;

const items = [{id: 'one', cells: ['One'], action: {do: 'leave'}}] as const;

/** Lists stand there from the beginning, while `lookup` is under way in this session. */
function source(lookup?: string) {
	let current = screen({items});
	const announced: string[] = [];
	const activeQueries = new Map(lookup ? [['key', {key: 'key', doing: lookup}]] : []);
	const session = {view: {activeQueries}, state: {queries: {}}, subscribe: () => () => undefined} as unknown as Session;
	return {
		announced,
		show: (next: WizardScreen) => {
			current = next;
		},
		input: {session, screen: () => current, announce: (text: string) => void announced.push(text)},
	};
}

const never = new AbortController().signal;

describe('waiting for a screen', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('ends at once where nothing is looked up', async () => {
		const {input, announced} = source();
		expect((await awaitScreen(input, never))?.id).toBe('list');
		expect(announced).toEqual([]);
	});

	test('says after a moment what is waited for, once although the words change, and again after five seconds', async () => {
		const {input, announced, show} = source();
		show(screen({waiting: 'Making calls: 0 of 6 answered'}));
		const waiting = awaitScreen(input, never);
		await vi.advanceTimersByTimeAsync(200);
		expect(announced).toEqual([]);
		await vi.advanceTimersByTimeAsync(400);
		show(screen({waiting: 'Making calls: 4 of 6 answered'}));
		await vi.advanceTimersByTimeAsync(1000);
		expect(announced).toEqual(['Making calls: 0 of 6 answered']);
		await vi.advanceTimersByTimeAsync(5000);
		expect(announced).toEqual(['Making calls: 0 of 6 answered', 'Making calls: 4 of 6 answered']);
		show(screen({items}));
		await vi.advanceTimersByTimeAsync(200);
		expect((await waiting)?.items).toEqual(items);
	});

	test('gives a list that stands there already five seconds to become complete', async () => {
		const {input, announced} = source('Asking us-west-2 what it offers');
		const ended = vi.fn();
		void awaitScreen(input, never).then(ended);
		await vi.advanceTimersByTimeAsync(4800);
		expect(ended).not.toHaveBeenCalled();
		expect(announced).toEqual(['Asking us-west-2 what it offers']);
		await vi.advanceTimersByTimeAsync(400);
		expect(ended).toHaveBeenCalled();
	});

	test('ends without a screen when the person leaves', async () => {
		const {input, show} = source();
		show(screen({waiting: 'Reading your files'}));
		const leave = new AbortController();
		const waiting = awaitScreen(input, leave.signal);
		leave.abort();
		await vi.advanceTimersByTimeAsync(200);
		expect(await waiting).toBeUndefined();
	});
});
