// A question that is answered with an inference profile: what the primary model, the tiers and the subagents share.
import {geographyOf} from '../../bedrock/geography.ts';
import {modelOf} from '../../bedrock/inference-profile.ts';
import {isAlias, parsePin} from '../../bedrock/pin.ts';
import {checkPin} from '../../bedrock/pin-check.ts';
import {profileName} from '../../bedrock/profile-name.ts';
import type {SuggestRole} from '../../bedrock/suggest.ts';
import {goesToMantle} from '../../claude-code/mantle.ts';
import {tiers} from '../../claude-code/variables.ts';
import {otherAnswer, Problem} from '../../problem.ts';
import {assumedProfiles, mayNotList} from '../assumed-profiles.ts';
import {availableProfiles} from '../available-profiles.ts';
import {knownIdentity} from '../identity.ts';
import {type PinId, profileBehind, regionFor} from '../pin-profile.ts';
import type {Question, QuestionContext} from '../question.ts';
import {leavingProblem, stayingProfiles} from '../residency.ts';
import {valuesNow} from '../values-now.ts';
import {pinOptions} from './pin-options.ts';
import {suggestPin} from './suggest-pin.ts';

type PinQuestion = {
	readonly id: PinId;
	readonly name: string;
	readonly title: string;
	/** On the screen. */
	readonly help: string;
	/** In `--help`: what the answer becomes. */
	readonly flagHelp: string;
	/** The family that is suggested, or `primary` for the main model. */
	readonly role: SuggestRole;
	readonly optional?: boolean;
	readonly none?: string;
};

export function pinQuestion({
	id,
	name,
	title,
	help,
	flagHelp,
	role,
	none,
	optional = false,
}: PinQuestion): Question<string> {
	const available = (context: QuestionContext) => availableProfiles(context, regionFor(id, context));
	return {
		id,
		name,
		title,
		kind: 'choose',
		pins: true,
		...(optional ? {optional} : {}),
		...(none ? {none} : {}),
		flag: {name: id, takes: '<profile>', help: flagHelp},
		typed: 'paste an ARN',
		help: (context) => {
			const region = regionFor(id, context);
			if (mayNotList(context, region))
				return `You may not list the inference profiles of ${region} (bedrock:ListInferenceProfiles). Choose one that AWS usually offers there, or paste an id or ARN that somebody gave you.`;
			const [problem] = available(context).problems;
			if (problem) return `Type or paste the id or ARN of an inference profile. ${problem.title}.`;
			if (context.initial.options.offline)
				return 'Type or paste the id or ARN of an inference profile. Nothing is listed with --offline.';
			return help;
		},
		options: (context) => {
			const {profiles, lifecycles} = available(context);
			const region = regionFor(id, context);
			const assumed = assumedProfiles(context, region);
			const offered = stayingProfiles(assumed.length > 0 ? assumed : profiles, context);
			return pinOptions(offered, lifecycles, role, region ?? '');
		},
		loadingText: (context) => {
			const {loading, profiles} = available(context);
			const soFar = profiles.length > 0 ? `: ${profiles.length} so far` : '';
			return loading ? `Asking ${regionFor(id, context)} for its inference profiles${soFar}` : undefined;
		},
		blockedBy: (context) => {
			const {loading, profiles, problems} = available(context);
			if (loading || profiles.length > 0) return undefined;
			// Without the right to list, a profile can still be pasted.
			if (problems[0]) return problems[0].code === 'access-denied' ? undefined : problems[0];
			return context.initial.options.offline ? undefined : nothingOffered(regionFor(id, context) ?? '');
		},
		suggest: (context) => suggestPin({id, role, optional}, context),
		check: (value, context) => check(id, value, context),
		brief: (value, context) => {
			const profile = profileToShow(id, value, context);
			return profile ? profileName(profile) : value;
		},
		show: (value, context) => {
			const profile = profileToShow(id, value, context);
			if (!profile) return value;
			const geography = profile.kind === 'system' ? geographyOf(profile) : '';
			return [
				profileName(profile),
				profile.kind === 'application' ? (modelOf(profile)?.label ?? '') : '',
				geography === 'global' ? 'any commercial region' : '',
			]
				.filter(Boolean)
				.join(' · ');
		},
		read: (text) => {
			if (id === 'model' && (tiers as readonly string[]).includes(text)) return text;
			const pin = parsePin(text);
			if (pin instanceof Problem) throw pin;
			return pin.value;
		},
	};
}

/** A profile that the region lists or, where nothing may be listed, one that it usually has. */
const profileToShow = (id: PinId, value: string, context: QuestionContext) =>
	profileBehind(id, value, context) ??
	assumedProfiles(context, regionFor(id, context)).find((profile) => profile.id === value);

/** Before the whole list is there, a pin that is not in it may yet come: only then the answer is `wait`. */
function check(id: PinId, value: string, context: QuestionContext): Problem | 'wait' | undefined {
	if (id === 'model' && isAlias(value)) return undefined;
	const pin = parsePin(value);
	if (pin instanceof Problem) return pin;
	// Called at bedrock-mantle, as it is set now: no inference profile leads there.
	if (goesToMantle(valuesNow(context.initial), pin.value)) return undefined;
	const {offline} = context.initial.options;
	const {profiles, loading, problems} = availableProfiles(context, regionFor(id, context));
	const identity = offline ? undefined : knownIdentity(context);
	const problem = checkPin(pin, {
		region: regionFor(id, context) ?? '',
		flag: `--${id}`,
		...(identity ? {accountId: identity.accountId} : {}),
		...(!loading && problems.length === 0 && !offline ? {profiles} : {}),
	});
	if (problem) return problem;
	const leaving = leavingProblem(id, profileToShow(id, pin.value, context), context);
	if (leaving) return leaving;
	const listed = profiles.some((profile) => profile.arn === pin.value || profile.id === pin.value);
	return loading && !listed ? 'wait' : undefined;
}

function nothingOffered(region: string): Problem {
	return new Problem({
		code: 'no-claude-profiles',
		title: `${region} offers this account no inference profile of a Claude model`,
		because:
			'Amazon Bedrock has no Claude model in some regions, and an organisation can hide models from an account. us-east-1 and us-west-2 have all of them.',
		next: [otherAnswer('region', 'Choose another region'), otherAnswer('signIn', 'Sign in to another account')],
	});
}
