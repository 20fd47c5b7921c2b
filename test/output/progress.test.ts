// What is said while something is being waited for: on one line of a terminal, or a line per step in a log.
import stringWidth from 'string-width';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {openProgress, type ProgressOptions} from '../../source/output/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function opened(form: ProgressOptions['form'], columns = 80) {
	let text = '';
	const progress = openProgress({
		form,
		columns,
		write: (more) => {
			text += more;
		},
	});
	return {progress, text: () => text};
}

const asking = (answered: number) => ({key: 'calls', text: `Calling the models: ${answered} of 6 answered`});
const signIn = {key: 'identity', text: 'Signing in with AWS profile dev'};

test.each(['line', 'lines'] as const)(
	'as %s: nothing is said in the first 300 ms, nor when all is there by then',
	(form) => {
		const {progress, text} = opened(form);
		progress.show(signIn);
		vi.advanceTimersByTime(250);
		progress.clear();
		vi.advanceTimersByTime(5000);
		expect(text()).toBe('');
	},
);

test('a line of a terminal is drawn anew as it goes on, and erased at the end', () => {
	const {progress, text} = opened('line');
	progress.show(signIn);
	vi.advanceTimersByTime(300);
	expect(text()).toBe('\r\u001B[2K⠋ Signing in with AWS profile dev');
	progress.show(asking(2));
	vi.advanceTimersByTime(80);
	progress.clear();
	expect(text().split('\r\u001B[2K')).toEqual([
		'',
		'⠋ Signing in with AWS profile dev',
		'⠙ Calling the models: 2 of 6 answered',
		'',
	]);
	vi.advanceTimersByTime(5000);
	expect(text().endsWith('\u001B[2K')).toBe(true);
});

test.each([10, 20])('a line is never as wide as %i columns, so that erasing it leaves nothing', (columns) => {
	const {progress, text} = opened('line', columns);
	progress.show({key: 'wide', text: '日本語 と 日本語 profile with a long name'});
	vi.advanceTimersByTime(300);
	const shown = text().split('\u001B[2K')[1] ?? '';
	expect(stringWidth(shown)).toBeGreaterThan(columns - 5);
	expect(stringWidth(shown)).toBeLessThan(columns);
});

test('what comes from outside cannot move the cursor', () => {
	const {progress, text} = opened('line');
	progress.show({key: 'identity', text: 'Signing in with AWS profile \u001B[2Jdev\nx'});
	vi.advanceTimersByTime(300);
	expect(text()).toBe('\r\u001B[2K⠋ Signing in with AWS profile \\e[2Jdev\\nx');
});

test('in a log every step is said once, however far it comes', () => {
	const {progress, text} = opened('lines');
	progress.show(signIn);
	vi.advanceTimersByTime(400);
	progress.show(asking(0));
	vi.advanceTimersByTime(400);
	progress.show(asking(2));
	vi.advanceTimersByTime(4000);
	progress.clear();
	progress.show(asking(4));
	vi.advanceTimersByTime(4000);
	expect(text()).toBe('Signing in with AWS profile dev ...\nCalling the models: 0 of 6 answered ...\n');
});

test('after the end nothing is said, though work that was interrupted still reports', () => {
	const {progress, text} = opened('line');
	progress.show(signIn);
	vi.advanceTimersByTime(300);
	progress.end();
	progress.show(asking(1));
	vi.advanceTimersByTime(5000);
	expect(text()).toBe('\r\u001B[2K⠋ Signing in with AWS profile dev\r\u001B[2K');
});

test('nothing at all is said where silence was asked for', () => {
	const {progress, text} = opened('silent');
	progress.show(signIn);
	vi.advanceTimersByTime(5000);
	progress.clear();
	expect(text()).toBe('');
});
