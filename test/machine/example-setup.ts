// A setup as the wizard writes it: dotenv, start-up file and settings, with the editors that it uses.
import path from 'node:path';
import {overrideName} from '../../source/claude-code/variables.ts';
import type {Machine} from '../../source/machine/machine.ts';
import {editDotenv} from '../../source/plan/dotenv.ts';
import type {Plan} from '../../source/plan/edit.ts';
import {putBlock} from '../../source/plan/marked-block.ts';
import {editSettings} from '../../source/plan/settings-json.ts';
import {posixStartUpLine} from '../../source/plan/snippet/posix.ts';
import {startUpLines} from '../../source/plan/start-up-lines.ts';

export const filesOf = (machine: Machine) => ({
	dotenv: path.join(machine.configDir, 'bedrock.env'),
	shell: path.join(machine.home, '.bashrc'),
	settings: path.join(machine.claudeDir, 'settings.json'),
});

export async function planFor(machine: Machine, region: string): Promise<Plan> {
	const {dotenv, shell, settings} = filesOf(machine);
	const variables = [
		{name: 'CLAUDE_CODE_USE_BEDROCK', value: '1'},
		{name: 'AWS_REGION', value: region},
	];
	const override = {
		name: overrideName('claude-opus-5-5'),
		value: `arn:aws:bedrock:${region}:123456789012:application-inference-profile/abcdefghijkl`,
	};
	const read = async (file: string) => (await machine.read(file)).bytes;
	const line = posixStartUpLine(path.join(machine.configDir, 'shell.bash'));
	const [env, rc, json] = [await read(dotenv), await read(shell), await read(settings)];
	return [
		{path: dotenv, purpose: 'dotenv', before: env, after: editDotenv(env, variables), mode: 0o600},
		{path: shell, purpose: 'shell', before: rc, after: putBlock(rc, line, 'lf', startUpLines), mode: 0o644},
		{
			path: settings,
			purpose: 'settings',
			before: json,
			after: editSettings(json, [...variables, override], settings),
			mode: 0o600,
		},
	];
}

export const setUp = async (machine: Machine, region: string) => machine.apply(await planFor(machine, region));
