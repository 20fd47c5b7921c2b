// The other parts of a screen as a person sees them.
import {Text} from 'ink';
import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import type {AccessReport, AccessRow} from '../../../source/access/report.ts';
import {accessTable} from '../../../source/wizard/choices/access-matrix.ts';
import type {Choices} from '../../../source/wizard/choices/choices.ts';
import {AccessMatrix, accessMatrixHeight} from '../../../source/wizard/components/access-matrix.tsx';
import {Clipped} from '../../../source/wizard/components/clipped.tsx';
import {fitHints, hintsFor} from '../../../source/wizard/components/key-hints.tsx';
import {Receipts} from '../../../source/wizard/components/receipts.tsx';
import {ScrollView} from '../../../source/wizard/components/scroll-view.tsx';
import {Table} from '../../../source/wizard/components/table.tsx';

const frame = (element: React.JSX.Element) =>
	render(element)
		.lastFrame()
		?.split('\n')
		.map((line) => line.trimEnd());

describe('Receipts', () => {
	const receipts = ['Sign-in', 'Region', 'Primary model', 'Other models'].map((name) => ({
		name,
		value: `value of ${name}`,
	}));

	test('each answer takes a line', () => {
		expect(frame(<Receipts receipts={receipts} height={4} />)).toEqual([
			'✔ Sign-in        value of Sign-in',
			'✔ Region         value of Region',
			'✔ Primary model  value of Primary model',
			'✔ Other models   value of Other models',
		]);
	});

	test('where there is no room for all, the newest stay and the others are counted', () => {
		expect(frame(<Receipts receipts={receipts} height={3} />)).toEqual([
			'✔ 2 more         answered above',
			'✔ Primary model  value of Primary model',
			'✔ Other models   value of Other models',
		]);
	});
});

describe('Table', () => {
	const rows = [
		['AWS_REGION', 'us-west-2', 'from your AWS profile'],
		['ANTHROPIC_MODEL', 'platform opus', 'suggested: your newest Opus'],
	];

	test('cells stand in columns', () => {
		expect(frame(<Table rows={rows} width={70} />)).toEqual([
			'AWS_REGION        us-west-2       from your AWS profile',
			'ANTHROPIC_MODEL   platform opus   suggested: your newest Opus',
		]);
	});

	test('the last column is cut first', () => {
		expect(frame(<Table rows={rows} width={50} />)?.[1]).toBe('ANTHROPIC_MODEL  platform opus  suggested: your n…');
	});

	test('as a whole, rows that do not fit take several lines and say everything', () => {
		expect(frame(<Table rows={rows} width={50} whole />)).toEqual([
			'AWS_REGION',
			'  us-west-2 · from your AWS profile',
			'ANTHROPIC_MODEL',
			'  platform opus · suggested: your newest Opus',
		]);
	});
});

describe('Clipped', () => {
	const lines = ['one', 'two', 'three', 'four'].map((text) => <Text key={text}>{text}</Text>);

	test('all is shown where it fits', () => {
		expect(
			frame(
				<Clipped height={4} contentHeight={4}>
					{lines}
				</Clipped>,
			),
		).toHaveLength(4);
	});

	test('where it does not fit, the last line counts what is hidden', () => {
		expect(
			frame(
				<Clipped height={3} contentHeight={4}>
					{lines}
				</Clipped>,
			),
		).toEqual(['one', 'two', '↓ 2 more lines']);
	});
});

describe('ScrollView', () => {
	const lines = Array.from({length: 10}, (_, index) => `line ${index + 1}`);
	const view = (offset: number) => {
		let lastOffset = -1;
		const shown = frame(
			<ScrollView
				height={5}
				offset={offset}
				onLayout={(last) => {
					lastOffset = last;
				}}
			>
				{lines.map((text) => (
					<Text key={text}>{text}</Text>
				))}
			</ScrollView>,
		);
		return {shown, lastOffset};
	};

	test('it says how many lines are hidden above and below', () => {
		expect(view(0).shown).toEqual(['', 'line 1', 'line 2', 'line 3', '↓ 7 more lines']);
		expect(view(4).shown).toEqual(['↑ 4 more lines', 'line 5', 'line 6', 'line 7', '↓ 3 more lines']);
	});

	test('it ends with the last line, and says where that is', () => {
		expect(view(99).shown?.slice(0, 4)).toEqual(['↑ 7 more lines', 'line 8', 'line 9', 'line 10']);
		expect(view(0).lastOffset).toBe(7);
	});
});

describe('AccessMatrix', () => {
	const row = (role: string, more: Partial<AccessRow> = {}): AccessRow => ({
		role,
		pin: role,
		name: role,
		region: 'us-west-2',
		plain: 'ok',
		stream: 'ok',
		destinations: [{region: 'us-west-2', modelArn: 'arn', plain: 'allowed (simulated)', stream: 'allowed (simulated)'}],
		status: 'ok',
		...more,
	});
	const report = (rows: readonly AccessRow[], findings: AccessReport['findings'] = []): AccessReport => ({
		refusals: [],
		rows,
		findings,
		status: 'ok',
	});
	const matrix = (one: AccessReport) => {
		const table = accessTable(one);
		const shown = frame(<AccessMatrix table={table} width={78} />);
		expect(shown).toHaveLength(accessMatrixHeight(table, 78));
		return shown;
	};

	test('roles of one profile share a row', () => {
		expect(matrix(report([row('primary', {pin: 'x'}), row('opus', {pin: 'x'}), row('haiku')]))).toEqual([
			'                call   streaming   regions it may route to',
			'primary, opus    ✔         ✔       ✔ 1 of 1 allowed (IAM simulation)',
			'haiku            ✔         ✔       ✔ 1 of 1 allowed (IAM simulation)',
		]);
	});

	test('what was refused says which call is missing, and no other note stands beside it', () => {
		const refused = row('haiku', {
			stream: 'refused',
			status: 'fail',
			destinations: [{region: 'us-east-2', modelArn: 'arn', plain: 'denied', stream: 'denied'}],
			refusal: {
				title: 'refused by your identity policy',
				because: 'AccessDenied',
				action: 'bedrock:InvokeModel',
				resource: 'arn:aws:bedrock:us-east-2::foundation-model/haiku',
				next: [],
			} as unknown as NonNullable<AccessRow['refusal']>,
		});
		expect(matrix(report([row('opus'), refused]))).toEqual([
			'        call   streaming   regions it may route to',
			'opus     ✔         ✔       ✔ 1 of 1 allowed (IAM simulation)',
			'haiku    ✔         ✘       ✘ us-east-2 denied',
			'',
			'haiku: refused by your identity policy',
			'bedrock:InvokeModel',
			'on arn:aws:bedrock:us-east-2::foundation-model/haiku',
		]);
	});

	test('what is still running or was not asked has its own sign', () => {
		expect(matrix(report([row('opus', {plain: 'running', stream: 'not asked', destinations: []})]))?.[1]).toBe(
			'opus    …         –       ? not known',
		);
	});
});

describe('key hints', () => {
	const item = {id: 'a', cells: ['a'], action: {do: 'leave'} as const};
	const choices: Choices = {id: 's', items: [item, {...item, id: 'b'}], back: []};
	const typed = {what: 'enter a region', enter: () => ({do: 'leave' as const})};
	const shown = (one: Choices, width: number) => {
		const {hints, gap} = fitHints(hintsFor(one, false), width);
		return hints.map(({text}) => text).join(' '.repeat(gap));
	};

	test('a wide terminal shows them all', () => {
		expect(shown({...choices, filter: true, typed}, 98)).toBe(
			'enter select   ↑↓ move   type to filter or enter a region   esc back   ctrl+c quit',
		);
	});

	test.each([
		['a filter', {...choices, filter: true, typed}],
		['several answers', {...choices, several: {checked: [], messages: () => []}}],
		['an ARN to type', {...choices, items: [], typed: {what: 'paste an ARN', enter: () => ({do: 'leave' as const})}}],
		['no way back', {id: 's', items: choices.items, filter: true}],
	])('with %s 38 columns hold whole hints, the way on and the way back or out among them', (_, one) => {
		const text = shown(one, 38);
		expect(text.length).toBeLessThanOrEqual(38);
		expect(text).toMatch(/^enter select .*(esc back|ctrl\+c quit)/);
	});

	test('Space stays where several can be chosen', () => {
		expect(shown({...choices, several: {checked: [], messages: () => []}}, 38)).toContain('space toggle');
	});

	test('keys that do nothing are not mentioned', () => {
		expect(shown({...choices, items: []}, 80)).toBe('esc back   ctrl+c quit');
	});
});
