// `policy --all-claude`: for a team, every Claude model of a geography. No model is looked up, and none is called.
import {staysIn} from '../../bedrock/geography.ts';
import {allClaudeNeeds, type TeamPlace, teamGeography} from '../../bedrock/policy/all-claude-needs.ts';
import {ownProfileStatements} from '../../bedrock/policy/optional-statements.ts';
import {partitionOf} from '../../bedrock/region.ts';
import {signInOf} from '../../conversation/available-profiles.ts';
import {blockingProblem} from '../../conversation/blocking-problem.ts';
import {knownIdentity} from '../../conversation/identity.ts';
import {loadInitialState} from '../../conversation/load-initial-state.ts';
import {questionOf} from '../../conversation/questions/index.ts';
import {readFlags} from '../../conversation/read-flags.ts';
import {attachText} from '../../output/policy-sentences.ts';
import {Problem} from '../../problem.ts';
import {listText} from '../../sentence-parts.ts';
import type {CommandLine} from '../command-line.ts';
import {initialInput} from '../initial-input.ts';
import {resolveAnswers} from '../resolve-answers.ts';
import type {PolicyContent, PolicyNotes, PolicyRun} from './policy-content.ts';
import {policyPlace} from './policy-place.ts';
import {givenAnswers} from './resolve-policy-choice.ts';

/** @throws Problem where the region or the account is not known, or flags contradict each other */
export async function teamPolicy(run: PolicyRun): Promise<PolicyContent> {
	refuseNarrowerFlags(run.line);
	const place = await placeOf(run);
	return {
		needs: allClaudeNeeds(place),
		marketplace: false,
		ownProfiles: run.line.options.createProfiles ? ownProfileStatements({...place, chosen: []}) : [],
		notesFor: () => notesOf(place),
	};
}

function refuseNarrowerFlags({flags, options}: CommandLine): void {
	const pins = (['model', 'opus', 'sonnet', 'haiku', 'fable', 'subagent'] as const).filter((id) => flags[id]);
	const narrower = [...pins.map((id) => `--${questionOf(id).flag?.name}`), ...(options.missing ? ['--missing'] : [])];
	if (narrower.length === 0) return;
	throw new Problem({
		code: 'bad-flags',
		usage: true,
		title: `--all-claude cannot be used together with ${listText(narrower)}`,
		because: 'it allows every Claude model, whatever is chosen and whatever is allowed already',
		next: [{say: `Leave ${listText(narrower)} out`}],
	});
}

async function placeOf(run: PolicyRun): Promise<TeamPlace> {
	const {line, ports} = run;
	const {account, offline} = line.options;
	if (account !== undefined || offline) {
		const start = await loadInitialState(ports, initialInput(line));
		const {region} = givenAnswers(start);
		const place = policyPlace({region, account: account === undefined ? undefined : String(account), usage: true});
		return teamPlace(place, account === undefined && start.signIns[0]?.kind === 'api-key');
	}
	const session = await resolveAnswers({...run, line: {...line, options: {...line.options, noProbe: true}}});
	try {
		const {view} = session;
		const apiKey = signInOf(view.context)?.kind === 'api-key';
		const identity = knownIdentity(view.context);
		if (!identity && !apiKey) throw blockingProblem(view);
		const region = view.answers.region ?? readFlags(view.context.initial).region?.value;
		return teamPlace(policyPlace({region, account: identity?.accountId, usage: false}), apiKey);
	} finally {
		session.close();
	}
}

const teamPlace = (place: {region: string; accountId: string}, apiKey: boolean): TeamPlace => ({
	...place,
	partition: partitionOf(place.region),
	apiKey,
});

function notesOf({region, accountId}: TeamPlace): PolicyNotes {
	const {patterns, regions} = teamGeography(region);
	const purpose = {
		say: `This policy allows calls to every Claude model through AWS's own inference profiles (${patterns.join(', ')}) and through the application profiles of account ${accountId}`,
	};
	const others = [
		{say: 'A model that is called without an inference profile is refused'},
		...(regions.length > 0
			? [
					{
						say: `Every request ${staysIn(regions)}: global profiles, and application profiles that route elsewhere, are refused`,
					},
				]
			: [
					{
						say: `AWS offers only global profiles in ${region}, so requests may be processed in any commercial region`,
					},
				]),
		{say: attachText(undefined)},
		...(regions.length > 0
			? [{say: `It holds for calls to ${listText(regions)}. For another geography, make one with --region`}]
			: []),
	];
	return {purpose, others};
}
