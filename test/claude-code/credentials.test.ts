// Tests whose credentials are used when several are set.
import {expect, it} from 'vitest';
import {credentialsUsed} from '../../source/claude-code/credentials.ts';
import {effective} from '../../source/claude-code/effective.ts';
import type {ConfigLayer} from '../../source/claude-code/settings-layers.ts';

const used = (...set: readonly (readonly [ConfigLayer, string, string])[]) =>
	effective(set.map(([layer, name, value]) => ({name, value, origin: {layer}})));

const command = ['user', 'awsCredentialExport', '/opt/export'] as const;

it('awsCredentialExport beats the profile, which counts when the command fails', () => {
	const values = used(command, ['user', 'AWS_PROFILE', 'dev']);
	expect(credentialsUsed(values)).toMatchObject({kind: 'export', losers: ['AWS_PROFILE']});
	expect(credentialsUsed(values, true)).toMatchObject({kind: 'profile', profile: 'dev', losers: []});
	expect(credentialsUsed(used(command), true)).toMatchObject({kind: 'chain', profile: 'default'});
});

it("A user's awsCredentialExport does not count where an administrator sets AWS_PROFILE", () => {
	const profile = ['managed', 'AWS_PROFILE', 'dev'] as const;
	expect(credentialsUsed(used(command, profile)).kind).toBe('profile');
	expect(credentialsUsed(used(['managed', 'awsCredentialExport', '/opt/export'], profile)).kind).toBe('export');
});
