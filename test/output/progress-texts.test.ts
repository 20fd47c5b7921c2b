// What is being waited for, in words: the steps of the doctor, and every query of the conversation.
import {expect, test} from 'vitest';
import type {SignIn} from '../../source/account/account.ts';
import {
	identityOf,
	lifecyclesOf,
	profileOf,
	profilesOf,
	tagsOf,
} from '../../source/conversation/queries/account-queries.ts';
import {installedClaude} from '../../source/conversation/queries/claude-version-query.ts';
import {exportedIdentityQuery} from '../../source/conversation/queries/export-command-query.ts';
import type {Query} from '../../source/conversation/query.ts';
import type {GatherStep} from '../../source/doctor/index.ts';
import {waitStepOfGathering} from '../../source/output/gather-step-text.ts';

const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdef123456';
const signIn: SignIn = {id: 'profile:dev', kind: 'sso', profile: 'dev'};
const steps: readonly GatherStep[] = [
	{doing: 'reading'},
	{doing: 'signing in', profile: 'dev'},
	{doing: 'signing in'} as GatherStep,
	{doing: 'listing', region: 'us-west-2'},
	{doing: 'testing the cache', answered: 3, of: 12},
];

/** What is looked up for the version of Claude Code. */
function versionQuery(): Query<unknown> {
	const asked: Query<unknown>[] = [];
	installedClaude({
		lookUp: (query) => {
			asked.push(query);
			return {state: 'loading'};
		},
	});
	const [query] = asked;
	if (!query) throw new Error('nothing was looked up');
	return query;
}

test('every step says what is being done', () => {
	expect([
		...steps.map((step) => waitStepOfGathering(step).text),
		identityOf(signIn, 'us-west-2').doing,
		identityOf({id: 'environment', kind: 'environment'}, 'us-west-2').doing,
		profilesOf(signIn, 'us-west-2', 'system').doing,
		lifecyclesOf(signIn, 'us-west-2').doing,
		profileOf(signIn, 'us-west-2', arn).doing,
		tagsOf(signIn, arn).doing,
		versionQuery().doing,
		exportedIdentityQuery(signIn, 0).doing,
	]).toMatchInlineSnapshot(`
		[
		  "Reading your settings, and asking your shell what it exports",
		  "Signing in with AWS profile dev",
		  "Asking AWS who you are",
		  "Asking us-west-2 for its inference profiles",
		  "Calling each model with a prompt for the cache: 3 of 12 answered",
		  "Signing in with AWS profile dev",
		  "Asking AWS who you are",
		  "Asking us-west-2 for its inference profiles",
		  "Asking us-west-2 which models AWS will retire",
		  "Asking which model is behind that inference profile",
		  "Comparing tags",
		  "Asking Claude Code for its version",
		  "Trying the command that would give Claude Code its credentials",
		]
	`);
});
