// The questions that are answered with an inference profile: primary, the tiers, subagents. One shape, a row each.
import {geographyOf, prefixOf} from '../../bedrock/geography.ts';
import {destinations, type InferenceProfile, modelOf, pinOf} from '../../bedrock/inference-profile.ts';
import {isAlias, parsePin} from '../../bedrock/pin.ts';
import {checkPin} from '../../bedrock/pin-check.ts';
import {suggestFor} from '../../bedrock/suggest.ts';
import {tiers} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {Id} from '../answers.ts';
import {availableProfiles, signInOf} from '../available-profiles.ts';
import {identityRegion} from '../identity-region.ts';
import {identityOf} from '../queries/account-queries.ts';
import {known} from '../query.ts';
import type {Option, Question, QuestionContext} from '../question.ts';
import {counterpartOf, remapModels} from '../remap.ts';
import {rankedOptions} from './pin-options.ts';
import {type PinId, type PinRow, pinRows} from './pin-rows.ts';

/** Where a pin is called: everything in the region, but the small/fast model can have one of its own. */
export const regionFor = (id: Id, {answers}: Pick<QuestionContext, 'answers'>) =>
	id === 'haiku' ? (answers.haikuRegion ?? answers.region) : answers.region;

/** The profile that an answer names, as far as it is listed. */
export function profileBehind(id: PinId, value: string, context: QuestionContext): InferenceProfile | undefined {
	return availableProfiles(context, regionFor(id, context)).profiles.find(
		(profile) => profile.arn === value || profile.id === value,
	);
}

function columns(profile: InferenceProfile): string[] {
	const regions = destinations(profile);
	const where = regions.includes('') ? 'any commercial region' : regions.join(' ');
	return [profileName(profile), modelOf(profile)?.label ?? '', profile.kind, where];
}

/** `platform opus`, or `us opus 5.5`: AWS's own names are long and not uniform, its ids are. */
export function profileName(profile: InferenceProfile): string {
	const model = modelOf(profile);
	const prefix = prefixOf(profile.id);
	return profile.kind === 'system' && model && prefix ? `${prefix} ${model.label.toLowerCase()}` : profile.name;
}

function question(row: PinRow): Question<string> {
	const offer = (context: QuestionContext) => availableProfiles(context, regionFor(row.id, context));
	return {
		id: row.id,
		name: row.name,
		title: row.title,
		kind: 'choose',
		pins: true,
		...(row.optional ? {optional: true} : {}),
		flag: {name: row.flag, takes: '<profile>', help: row.becomes},
		typed: 'an ARN',
		help: (context) => {
			const [refused] = offer(context).problems;
			if (refused) return `Type or paste a profile id or ARN. ${refused.title}.`;
			if (context.start.options.offline) return 'Type or paste a profile id or ARN: nothing is listed offline.';
			return row.help;
		},
		options: (context): readonly Option<string>[] => {
			const {profiles, lifecycles} = offer(context);
			return rankedOptions(row.role, context.answers.region ?? '', profiles, lifecycles, columns);
		},
		waits: (context) => {
			const {arriving, profiles} = offer(context);
			const soFar = profiles.length > 0 ? `: ${profiles.length} profiles so far` : '';
			return arriving ? `Asking ${regionFor(row.id, context)} what it offers${soFar}` : undefined;
		},
		blocked: (context) => {
			const {arriving, profiles, problems} = offer(context);
			if (arriving || profiles.length > 0) return undefined;
			if (problems[0]) return listDenied(problems[0]) ? undefined : problems[0];
			return context.start.options.offline ? undefined : nothingOffered(regionFor(row.id, context) ?? '');
		},
		suggest: (context) => {
			const {profiles, arriving, lifecycles, unmarked} = offer(context);
			const before = remapModels(row.id, regionFor(row.id, context), context);
			if (before) return before;
			const lost = counterpartOf(row.id, regionFor(row.id, context) ?? '', context);
			if (lost && 'none' in lost) {
				// A script gets no substitute that nobody chose; a person is shown the nearest and asked.
				if (context.start.options.yes || !lost.nearest) return undefined;
				return {value: pinOf(lost.nearest), from: 'suggested', why: `${lost.none}; this is the nearest`};
			}
			if (row.optional || profiles.length === 0) return undefined;
			const same = primaryOf(row.role, context);
			if (same && regionFor(row.id, context) === context.answers.region)
				return {value: same, from: 'suggested', why: 'your primary model'};
			const found = suggestFor(row.role, profiles, {region: context.answers.region ?? '', models: lifecycles});
			// While pages or lifecycles arrive a better one may still come; it is offered, but never taken unseen.
			if (!found || ((arriving || unmarked) && context.start.options.yes)) return undefined;
			return {value: pinOf(found.profile), from: 'suggested', why: found.note ?? found.why};
		},
		check: (value, context) => {
			if (row.id === 'model' && isAlias(value)) return undefined;
			const pin = parsePin(value);
			if (pin instanceof Problem) return pin;
			const {profiles, arriving, problems} = offer(context);
			const listed = !arriving && problems.length === 0 && !context.start.options.offline;
			const one = signInOf(context);
			const who =
				one && !context.start.options.offline
					? known(context.peek(identityOf(one, identityRegion(one, context))))
					: undefined;
			const problem = checkPin(pin, {
				region: regionFor(row.id, context) ?? '',
				flag: `--${row.flag}`,
				...(who ? {accountId: who.accountId} : {}),
				...(listed ? {profiles} : {}),
			});
			if (problem) return problem;
			const here = profiles.some((profile) => profile.arn === pin.value || profile.id === pin.value);
			return arriving && !here ? 'wait' : undefined;
		},
		show: (value, context) => {
			const profile = profileBehind(row.id, value, context);
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
			if (row.id === 'model' && (tiers as readonly string[]).includes(text)) return text;
			const pin = parsePin(text);
			if (pin instanceof Problem) throw pin;
			return pin.value;
		},
	};
}

/** The primary model, where it is of the family that is asked for: two profiles for one family are seldom meant. */
function primaryOf(family: string, context: QuestionContext): string | undefined {
	const {model} = context.answers;
	const profile = model ? profileBehind('model', model, context) : undefined;
	return profile && modelOf(profile)?.family === family ? model : undefined;
}

/** Being refused the list is no dead end: a profile can be pasted. */
export const listDenied = (problem: Problem) => problem.code === 'access-denied';

function nothingOffered(region: string): Problem {
	return new Problem({
		code: 'no-claude-profiles',
		title: `${region} offers no inference profile of a Claude model to this account`,
		because: 'ListInferenceProfiles answered with none, neither system-defined nor your own',
		next: [
			{say: 'choose another region'},
			{say: 'see for yourself', run: `aws bedrock list-inference-profiles --region ${region}`},
		],
	});
}

export const pinQuestions: Readonly<Record<PinId, Question<string>>> = Object.fromEntries(
	pinRows.map((row) => [row.id, question(row)]),
) as Record<PinId, Question<string>>;
