// A home in which all works, with what one row of a table changes, behind a network of its own; and the program run in it.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import type {Finding} from '../../source/finding.ts';
import {profileId} from '../../source/simulated-aws/catalog/application-profiles.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {worldOf} from '../doctor/homes/shared.ts';
import {type Network, type NetworkRules, startNetwork} from '../only-proxy.ts';
import {runMain} from '../run-main.ts';

export const profileArn = (name: string) =>
	`arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/${profileId('us-west-2', name)}`;

export const pinsTo = (opus: string, sonnet = opus, haiku = opus): Values => ({
	ANTHROPIC_MODEL: opus,
	ANTHROPIC_DEFAULT_OPUS_MODEL: opus,
	ANTHROPIC_DEFAULT_SONNET_MODEL: sonnet,
	ANTHROPIC_DEFAULT_HAIKU_MODEL: haiku,
});

type Values = Readonly<Record<string, string | undefined>>;

export type Row = {
	/** What is special, in a clause. */
	readonly name: string;
	/** Added to `env` of the user settings; undefined takes away. `{proxy}` and `{home}` are filled in, here and below. */
	readonly settings?: Values;
	/** Top-level keys of the user settings. */
	readonly keys?: Readonly<Record<string, unknown>>;
	readonly environment?: Values;
	/** By path in the home. */
	readonly files?: Values;
	readonly world?: string | World;
	readonly rules?: NetworkRules;
};

export type Outcome = {
	readonly code: number;
	readonly findings: readonly Finding[];
	readonly problems: readonly {readonly code: string; readonly because?: string}[];
	readonly text: string;
};

export type RowHome = {
	readonly home: string;
	readonly network: Network;
	/** A command line with `--json`, as if typed in the home. */
	run(...words: string[]): Promise<Outcome>;
};

/** The only road out is the proxy of the network, which opens TLS. Everything is gone after the test. */
export async function furnishRow(row: Row): Promise<RowHome> {
	const world = worldOf(row.world ?? 'healthy');
	const network = await startNetwork(world, row.rules);
	const home = await mkdtemp(path.join(os.tmpdir(), 'row-'));
	onTestFinished(() => rm(home, {recursive: true, force: true}));
	const filled = (values: Values) =>
		Object.fromEntries(
			Object.entries(values).flatMap(([name, value]) =>
				value === undefined ? [] : [[name, value.replaceAll('{proxy}', network.address).replaceAll('{home}', home)]],
			),
		);
	const env = {
		CLAUDE_CODE_USE_BEDROCK: '1',
		AWS_REGION: 'us-west-2',
		...pinsTo(profileArn('platform opus'), profileArn('platform sonnet'), profileArn('platform haiku')),
		...row.settings,
	};
	const files = {
		'ca.pem': network.certificate,
		'bin/aws': '#!/bin/sh\nexit 0\n',
		'.aws/config': '[default]\nregion = us-west-2\n',
		'.aws/credentials': '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n',
		'.claude/settings.json': JSON.stringify({env: filled(env), ...row.keys}),
		...row.files,
	};
	for (const [name, text] of Object.entries(filled(files))) {
		const file = path.join(home, name);
		await mkdir(path.dirname(file), {recursive: true});
		await writeFile(file, text, {mode: name.startsWith('bin/') ? 0o755 : 0o600});
	}
	const environment = filled({
		HOME: '{home}',
		PATH: '{home}/bin',
		SHELL: '/bin/bash',
		AWS_EC2_METADATA_DISABLED: 'true',
		HTTPS_PROXY: 'http://{proxy}',
		NODE_EXTRA_CA_CERTS: '{home}/ca.pem',
		...row.environment,
	});
	return {home, network, run: (...words) => runIn({home, environment}, words)};
}

export type HomePlace = {
	readonly home: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly simulatedAws?: string;
};

/** Runs the program in this process, as if it was typed in the home. */
export async function runIn({home, environment, simulatedAws}: HomePlace, words: readonly string[]): Promise<Outcome> {
	const {code, out, err} = await runMain({home, environment, simulatedAws}, [...words, '--json']);
	const {findings = [], problems = []} = JSON.parse(out);
	return {code, findings, problems, text: err + out};
}

/** The ids of what fails, but for the statements of what is in use, which only repeat it. */
export const failing = (findings: readonly Finding[]): string[] =>
	findings.flatMap(({id, status}) => (status === 'fail' && !id.startsWith('in-use-') ? [id] : []));
