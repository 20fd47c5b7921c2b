// What is said about sign-ins that cannot be used as they are: each home, then the problem of each of its sign-ins.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {SignIn} from '../../source/account/account.ts';
import {configPaths, type Environment} from '../../source/account/config-paths.ts';
import {listSignIns} from '../../source/account/sign-ins.ts';
import {brokenSignIn, expiredSession, noSignIn, unknownProfile} from '../../source/conversation/sign-in-problems.ts';
import {base, cache, corp, listed, now, sso, token} from '../account/config-home.ts';
import {temporaryHome} from '../account/in-world.ts';
import {headedProblem} from '../problem-texts.ts';

type Home = readonly [heading: string, config: string, environment?: Environment];

const role = (name: string, rest: string) => `[profile ${name}]\nrole_arn = arn:aws:iam::1:role/x\n${rest}\n`;

/** The profile p and those behind it, each a role of the next one. */
const rolesBefore = (count: number, last: string) =>
	Array.from({length: count}, (_, at) =>
		role(at === 0 ? 'p' : `p${at}`, `source_profile = ${at === count - 1 ? last : `p${at + 1}`}`),
	).join('');

const homes: readonly Home[] = [
	['an SSO session that no section describes', sso('p', 'nowhere')],
	['an SSO session without an account', '[profile p]\nsso_start_url = https://x\nsso_region = eu-west-1\n'],
	['SSO without a role', '[profile p]\nsso_start_url = https://x\nsso_region = eu-west-1\nsso_account_id = 1\n'],
	['a role of a profile that does not exist', role('p', 'source_profile = gone')],
	['roles in a circle', role('p', 'source_profile = q') + role('q', 'source_profile = p')],
	['a role of a profile without credentials', `${role('p', 'source_profile = q')}[profile q]\nregion = eu-west-1\n`],
	['eight roles before a profile that does not exist', rolesBefore(8, 'gone')],
	['sixty roles', rolesBefore(60, 'p')],
	['a circle of nine roles', rolesBefore(9, 'p')],
	[
		'a role that asks for a code',
		`${role('p', 'source_profile = q\nmfa_serial = arn:m')}[profile q]\ncredential_process = x\n`,
	],
	['a role without a source', role('p', '')],
	['a role with two sources', role('p', 'source_profile = p\ncredential_source = Environment')],
	['half a key pair, the secret missing', '[profile p]\naws_access_key_id = AKIAFAKE\n'],
	['half a key pair, the id missing', '[profile p]\naws_secret_access_key = fake\n'],
	['a profile with a region alone', '[profile p]\nregion = eu-west-1\n'],
	['a name that the SDK skips', '[profile "with space"]\nregion = eu-west-1\n'],
	['AWS_PROFILE names nothing', '', {AWS_PROFILE: 'gone'}],
	['a blank behind the name in AWS_PROFILE', sso('dev') + corp, {AWS_PROFILE: 'dev '}],
	['quotes around the name in AWS_PROFILE', sso('dev') + corp, {AWS_PROFILE: '"dev"'}],
	['a key id without its secret', '', {AWS_ACCESS_KEY_ID: 'AKIAFAKE'}],
	['a secret without its key id', '', {AWS_SECRET_ACCESS_KEY: 'fake'}],
	['a temporary key without its token', '', {AWS_ACCESS_KEY_ID: 'ASIAFAKE', AWS_SECRET_ACCESS_KEY: 'fake'}],
	['never signed in with SSO', sso('dev') + corp],
	['never signed in with `aws login`', '[profile dev]\nlogin_session = arn:aws:iam::1:user/x\n'],
	['never signed in, over SSH', sso('dev') + corp, {SSH_TTY: '/dev/pts/0'}],
	['never signed in, an odd name', sso('a`b') + corp],
];

const problemsOf = (heading: string, signIns: readonly SignIn[], home: string) =>
	signIns
		.filter(({unusableReason, signedOut}) => unusableReason || signedOut)
		.map((signIn) =>
			headedProblem(
				`${heading}: ${signIn.id}`,
				signIn.unusableReason ? brokenSignIn(signIn, signIn.unusableReason) : expiredSession(signIn, now),
			).replaceAll(home, '/home/me'),
		);

async function inHome([heading, config, environment = {}]: Home): Promise<string[]> {
	const home = await temporaryHome();
	mkdirSync(path.join(home, '.aws'));
	writeFileSync(path.join(home, '.aws/config'), config);
	const all = {HOME: home, ...base, ...environment};
	const problems = problemsOf(heading, await listSignIns(all, configPaths(all), now), home);
	if (problems.length === 0) throw new Error(`nothing is wrong with ${heading}`);
	// Of many roles the first two say what all say.
	return problems.slice(0, 2);
}

test('every sign-in that cannot be used says why, and what to do', async () => {
	const texts = (await Promise.all(homes.map(inHome))).flat();
	const withTokens = (await listed({'.aws/config': sso('dev') + corp, [cache('corp')]: token('2026-11-22T09:00:00Z')}))
		.filter(({signedOut}) => signedOut)
		.map((signIn) => headedProblem('an SSO session that has expired', expiredSession(signIn, now)));
	const asked = [
		headedProblem('no sign-in at all', noSignIn),
		headedProblem(
			'--profile of another name',
			unknownProfile('gone', [{id: 'profile:dev', kind: 'sso', profile: 'dev'}]),
		),
		headedProblem('--profile where there is none', unknownProfile('gone', [])),
	];
	await expect([...texts, ...withTokens, ...asked].join('\n')).toMatchFileSnapshot('texts/sign-ins.txt');
});
