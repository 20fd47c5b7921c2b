// Prints application profiles as text for whoever may create them, in this account or in another one.
import {designProfiles, type ProfileDesign} from '../../bedrock/own-profiles/design.ts';
import {type ProfileFormat, renderProfiles} from '../../bedrock/own-profiles/render.ts';
import {loadInitialState} from '../../conversation/load-initial-state.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {sentenceText} from '../../output/next-text.ts';
import {costNotes, plannedEntry} from '../../output/own-profiles-text.ts';
import type {Next} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';
import {initialInput} from '../initial-input.ts';
import {policyPlace} from '../policy/policy-place.ts';
import {givenAnswers} from '../policy/resolve-policy-choice.ts';
import type {ProfilesRun} from './place.ts';
import {findSources} from './sources.ts';
import type {Wish} from './wish.ts';

/** For an account that is not asked, or for one that nobody here is signed in to. */
export async function designsAsGiven(wish: Wish, {line, ports}: ProfilesRun): Promise<ProfileDesign[]> {
	const {account} = line.options;
	const {region} = givenAnswers(await loadInitialState(ports, initialInput(line)));
	const otherwise = wish.sources.map(({pin}) => pin.account).find((id) => id);
	const place = policyPlace({
		region,
		account: account === undefined ? undefined : String(account),
		otherwise,
		usage: true,
		what: 'copying an inference profile',
	});
	return designProfiles(findSources(wish.sources, place), wish);
}

export function printText(
	designs: readonly ProfileDesign[],
	format: ProfileFormat,
	{options, command}: CommandLine,
	{out, err, invocation}: CommandContext,
): number {
	const notes: readonly Next[] = [
		{
			say: `For whoever may create application profiles: it takes bedrock:CreateInferenceProfile and bedrock:TagResource`,
		},
		...costNotes.map((say) => ({say})),
	];
	const sentences = notes.map(({say}) => sentenceText(say));
	const text = renderProfiles[format](designs, sentences);
	if (options.json) {
		const profiles = designs.map((design) => plannedEntry({design}));
		out(jsonDocument({command, outcome: 'done', profiles, notes: sentences, text}, invocation));
		return 0;
	}
	out(text);
	for (const sentence of sentences) err(`${sentence}\n`);
	return 0;
}
