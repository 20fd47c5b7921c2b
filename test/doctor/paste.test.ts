// Tests that commands of findings run nothing that a project's settings contain in names of profiles, regions and ARNs.

import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {expect, it} from 'vitest';
import {relevantVariables} from '../../source/claude-code/relevant-variables.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {healthy} from './healthy.ts';
import {cleanUpHomes, newFolder} from './homes/shared.ts';

cleanUpHomes();

it.each([
	'x;>written',
	'$(>written)',
	"'$(>written)'",
	'`>written`',
	'-x;>written',
	'us-east-1;>written',
	'arn:aws:bedrock:us-east-1;>written:123456789012:application-inference-profile/abcdef123456',
	'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/$(>written)',
])("A command of a finding runs nothing of a project's value: %s", (hostile) => {
	const subjects = [...relevantVariables].flatMap((name) => {
		const project = {[name]: hostile, CLAUDE_CODE_USE_BEDROCK: '1'};
		return [healthy({project}), healthy({project, user: {AWS_PROFILE: undefined, AWS_REGION: undefined}, signIns: []})];
	});
	const commands = new Set(
		subjects.flatMap((subject) =>
			diagnose(subject).flatMap(({next}) => next.flatMap((step) => commandOf(step, installed) ?? [])),
		),
	);
	expect(commands.size).toBeGreaterThan(5);
	const cwd = newFolder();
	for (const command of commands) {
		try {
			// The path is empty, so only built-ins of the shell run.
			execFileSync('/bin/bash', ['-c', command], {cwd, env: {PATH: cwd}, stdio: 'ignore'});
		} catch {
			// The command was not found.
		}
		expect(readdirSync(cwd), command).toEqual([]);
	}
});
