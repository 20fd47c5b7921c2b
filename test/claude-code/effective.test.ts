// Tests which place wins, against a second, plain implementation of the table measured with Claude Code 2.1.330.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {credentialsUsed} from '../../source/claude-code/credentials.ts';
import {effective, text} from '../../source/claude-code/effective.ts';
import {providerUsed} from '../../source/claude-code/provider.ts';
import {regionUsed} from '../../source/claude-code/region.ts';
import type {Assignment, ConfigLayer} from '../../source/claude-code/settings-layers.ts';

const set = (layer: ConfigLayer, name: string, value: string, line?: number): Assignment => ({
	name,
	value,
	origin: {layer, ...(line && {path: `/${layer}`, line})},
});

describe('effective', () => {
	it('Settings beat the shell, and the losers are listed with their values', () => {
		const values = effective([
			set('environment', 'AWS_REGION', 'eu-west-1'),
			set('user', 'AWS_REGION', 'us-west-2', 4),
			set('project', 'AWS_REGION', 'us-east-2', 9),
		]);
		expect(values.get('AWS_REGION')).toEqual({
			value: 'us-east-2',
			winner: {layer: 'project', path: '/project', line: 9},
			losers: [
				{layer: 'user', path: '/user', line: 4, value: 'us-west-2'},
				{layer: 'environment', value: 'eu-west-1'},
			],
		});
	});

	it('An empty value in settings cancels an exported value', () => {
		const values = effective([
			set('environment', 'ANTHROPIC_SMALL_FAST_MODEL', 'old'),
			set('user', 'ANTHROPIC_SMALL_FAST_MODEL', ''),
		]);
		expect(text(values, 'ANTHROPIC_SMALL_FAST_MODEL')).toBeUndefined();
	});

	it('An exported value is located in the start-up file that assigns it', () => {
		const values = effective([
			set('environment', 'AWS_REGION', 'eu-west-1'),
			set('shell-file', 'AWS_REGION', 'eu-west-1', 12),
		]);
		expect(values.get('AWS_REGION')?.winner).toEqual({layer: 'environment', path: '/shell-file', line: 12});
	});

	it('A value that stands only in a start-up file never counts', () => {
		expect(effective([set('shell-file', 'AWS_REGION', 'eu-west-1', 12)]).size).toBe(0);
	});

	it("The view of a new terminal replaces this process's environment", () => {
		const sources = [set('environment', 'AWS_REGION', 'eu-west-1'), set('shell', 'AWS_REGION', 'us-west-2')];
		expect(text(effective(sources, 'here'), 'AWS_REGION')).toBe('eu-west-1');
		expect(text(effective(sources, 'new-terminal'), 'AWS_REGION')).toBe('us-west-2');
	});
});

const layers = ['managed', 'local', 'project', 'user', 'claude-json', 'dotenv', 'environment'] as const;
const names = [
	'ANTHROPIC_MODEL',
	'AWS_REGION',
	'AWS_DEFAULT_REGION',
	'AWS_PROFILE',
	'AWS_BEARER_TOKEN_BEDROCK',
	'CLAUDE_CODE_SKIP_BEDROCK_AUTH',
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
	'CLAUDE_CODE_USE_BEDROCK',
	'CLAUDE_CODE_USE_VERTEX',
	'CLAUDE_CODE_USE_GATEWAY',
	'ANTHROPIC_BASE_URL',
	'ANTHROPIC_AUTH_TOKEN',
] as const;
const candidates: Record<(typeof names)[number], readonly string[]> = {
	ANTHROPIC_MODEL: ['a', 'b', ''],
	AWS_REGION: ['us-west-2', 'us_west_2', ''],
	AWS_DEFAULT_REGION: ['eu-west-1', 'eu-west-1/', ''],
	AWS_PROFILE: ['dev', '', ' '],
	AWS_BEARER_TOKEN_BEDROCK: ['fake-token', ''],
	CLAUDE_CODE_SKIP_BEDROCK_AUTH: ['1', '0', ''],
	AWS_ACCESS_KEY_ID: ['AKIAFAKE', ''],
	AWS_SECRET_ACCESS_KEY: ['fake', ''],
	CLAUDE_CODE_USE_BEDROCK: ['1', 'true', 'YES', 'enabled', '2', '0', ''],
	CLAUDE_CODE_USE_VERTEX: ['1', 'off', ''],
	CLAUDE_CODE_USE_GATEWAY: ['on', 'no', ''],
	ANTHROPIC_BASE_URL: ['https://gateway.invalid', ''],
	ANTHROPIC_AUTH_TOKEN: ['fake-token', ' '],
};
const world = fc.uniqueArray(
	fc.constantFrom(...names).chain((name) =>
		fc.record({
			name: fc.constant(name),
			layer: fc.constantFrom(...layers),
			value: fc.constantFrom(...candidates[name]),
		}),
	),
	{selector: ({name, layer}) => `${name}@${layer}`, maxLength: 30},
);

/** The table once more, as a person would read it aloud. */
function plain(all: readonly {name: string; layer: string; value: string}[], name: string): string | undefined {
	let result: string | undefined;
	for (const layer of ['environment', 'dotenv', 'claude-json', 'user', 'project', 'local', 'managed']) {
		for (const each of all) if (each.layer === layer && each.name === name) result = each.value;
	}
	return result;
}

describe('effective, compared with a plain second implementation on 200 random combinations', () => {
	const check = (judge: (all: readonly {name: string; layer: ConfigLayer; value: string}[]) => void) =>
		fc.assert(fc.property(world, judge), {numRuns: 200});

	it('Both agree about every value', () => {
		check((all) => {
			const values = effective(all.map(({name, layer, value}) => set(layer, name, value)));
			for (const name of names) expect(values.get(name)?.value).toBe(plain(all, name));
		});
	});

	it('Both agree about the region', () => {
		check((all) => {
			const values = effective(all.map(({name, layer, value}) => set(layer, name, value)));
			const first = plain(all, 'AWS_REGION');
			const second = plain(all, 'AWS_DEFAULT_REGION');
			const wanted = first === 'us-west-2' ? 'us-west-2' : second === 'eu-west-1' ? 'eu-west-1' : 'us-east-1';
			expect(regionUsed(values).region).toBe(wanted);
			expect(regionUsed(values, 'ap-south-1').region).toBe(wanted === 'us-east-1' ? 'ap-south-1' : wanted);
		});
	});

	it('Both agree about the credentials', () => {
		check((all) => {
			const values = effective(all.map(({name, layer, value}) => set(layer, name, value)));
			const keys = plain(all, 'AWS_ACCESS_KEY_ID') && plain(all, 'AWS_SECRET_ACCESS_KEY');
			let wanted = 'chain';
			if (keys) wanted = 'keys';
			// A blank is a name to the AWS SDK (measured with 2.1.332).
			if (plain(all, 'AWS_PROFILE')) wanted = 'profile';
			if (plain(all, 'CLAUDE_CODE_SKIP_BEDROCK_AUTH') === '1') wanted = 'none';
			if (plain(all, 'AWS_BEARER_TOKEN_BEDROCK')) wanted = 'api-key';
			expect(credentialsUsed(values).kind).toBe(wanted);
		});
	});

	it('Both agree about the provider', () => {
		check((all) => {
			const values = effective(all.map(({name, layer, value}) => set(layer, name, value)));
			const on = (name: string) => /^(1|true|yes|on)$/i.test(plain(all, name) ?? '');
			let wanted = 'anthropic';
			if (on('CLAUDE_CODE_USE_VERTEX')) wanted = 'vertex';
			if (on('CLAUDE_CODE_USE_BEDROCK')) wanted = 'bedrock';
			const there = (name: string) => Boolean(plain(all, name)?.trim());
			if (on('CLAUDE_CODE_USE_GATEWAY') && there('ANTHROPIC_BASE_URL') && there('ANTHROPIC_AUTH_TOKEN'))
				wanted = 'gateway';
			expect(providerUsed(values).provider).toBe(wanted);
		});
	});
});

describe('regionUsed', () => {
	it('A value without the shape of a region is skipped and listed', () => {
		const values = effective([
			set('environment', 'AWS_REGION', 'us_west_2'),
			set('environment', 'AWS_DEFAULT_REGION', 'eu-west-1'),
		]);
		expect(regionUsed(values)).toMatchObject({
			region: 'eu-west-1',
			skipped: [{from: 'AWS_REGION', value: 'us_west_2'}],
		});
	});

	it.each(['useast1', 'us_east_1', 'us-east-1/', 'us-east-1.amazonaws.com'])(
		'%s is not taken for a region',
		(value) => {
			expect(regionUsed(effective([set('environment', 'AWS_REGION', value)]))).toMatchObject({
				region: 'us-east-1',
				from: 'built in',
			});
		},
	);

	it.each(['US-EAST-1', 'us-east-1b'])('%s is taken for a region, as Claude Code does', (value) => {
		expect(regionUsed(effective([set('environment', 'AWS_REGION', value)])).region).toBe(value);
	});
});
