import {expect, test} from 'vitest';
import {effective} from '../../source/claude-code/effective.ts';
import {projectHosts} from '../../source/claude-code/project-hosts.ts';
import type {Assignment, ConfigLayer} from '../../source/claude-code/settings-layers.ts';

const set = (layer: ConfigLayer, name: string, value: string): Assignment => ({name, value, origin: {layer}});
const named = (...assignments: readonly Assignment[]) => projectHosts(effective(assignments)).map(({name}) => name);

test.each(['us-west-2', 'US-WEST-2', 'us_west_2', ' us-west-2 ', ''])(
	'the region %j of a project leads to no other host',
	(region) => {
		expect(named(set('local', 'AWS_REGION', region))).toEqual([]);
	},
);

test.each(['x.invalid/', 'us-west-2/', 'me@x', 'x:1', 'a?b', 'a#b', 'us west', 'x%2f'])(
	'the region %j of a project could',
	(region) => {
		expect(named(set('project', 'AWS_REGION', region))).toEqual(['AWS_REGION']);
		expect(named(set('user', 'AWS_REGION', region))).toEqual([]);
	},
);

test('an address of a project counts, unless somebody else says the same', () => {
	const address = ['ANTHROPIC_BEDROCK_BASE_URL', 'https://gateway.invalid'] as const;
	expect(named(set('project', ...address))).toEqual(['ANTHROPIC_BEDROCK_BASE_URL']);
	expect(named(set('user', ...address), set('project', ...address))).toEqual([]);
	expect(
		named(set('environment', 'ANTHROPIC_BEDROCK_BASE_URL', 'https://other.invalid'), set('local', ...address)),
	).toEqual(['ANTHROPIC_BEDROCK_BASE_URL']);
});
