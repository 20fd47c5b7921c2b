// Region: the profile's own first. What the one under the cursor offers is filled in as the answer arrives.
import {prefixesFor} from '../../bedrock/geography.ts';
import {modelOf} from '../../bedrock/inference-profile.ts';
import {byVersion, type Model} from '../../bedrock/model.ts';
import {isRegion, knownRegion, nearestTypo, partitionOf, placeOf, regions} from '../../bedrock/region.ts';
import {pinnable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {availableProfiles, listsOf, signInOf} from '../available-profiles.ts';
import {identityRegion} from '../identity-region.ts';
import {previousAnswer} from '../previous-answer.ts';
import {identityOf} from '../queries/account-queries.ts';
import type {Question, QuestionContext, Suggestion} from '../question.ts';

/** As a highlight: ask them all. */
export const everyRegion = '*';

export const region: Question<string> = {
	id: 'region',
	name: 'Region',
	title: 'In which region should the models run?',
	help: () => 'Requests start here; the inference profile says where else they may go.',
	kind: 'choose',
	flag: {name: 'region', takes: '<region>', help: 'AWS region to call; becomes AWS_REGION'},
	typed: 'a region',
	options: (context) => {
		const first = suggest(context)?.value;
		const partition = partitionOf(first ?? 'us-east-1');
		const ids = regions.filter((one) => one.partition === partition).map(({id}) => id);
		const near = new Set(first ? prefixesFor(first) : []);
		const nearby = (id: string) => (id === first ? 0 : prefixesFor(id).some((prefix) => near.has(prefix)) ? 1 : 2);
		const all = first && !ids.includes(first) ? [first, ...ids] : ids;
		return [...all]
			.sort((left, right) => nearby(left) - nearby(right))
			.map((id) => ({value: id, columns: [id, placeOf(id), offers(id, first, context)]}));
	},
	suggest,
	check: (value, context) => {
		if (!isRegion(value)) return malformed(value);
		const one = signInOf(context);
		const identity =
			one && !context.start.options.offline ? context.look(identityOf(one, identityRegion(one, context))) : undefined;
		if (identity?.state === 'ready' && identity.value.partition !== partitionOf(value)) {
			return new Problem({
				code: 'other-partition',
				usage: true,
				title: `${value} belongs to the partition ${partitionOf(value)}, your account to ${identity.value.partition}`,
				because: 'credentials of one partition are worth nothing in another',
				next: [{say: `choose a region of ${identity.value.partition}`}],
			});
		}
		return undefined;
	},
	show: (value, {given}) => [value, given.region?.why ?? placeOf(value)].filter(Boolean).join(' · '),
	read: (text) => {
		const id = text.toLowerCase();
		if (!isRegion(id)) throw malformed(text);
		return id;
	},
};

function suggest(context: QuestionContext): Suggestion<string> {
	const {start} = context;
	const one = signInOf(context);
	const {AWS_REGION, AWS_DEFAULT_REGION} = start.environment;
	const before = previousAnswer('region', context);
	if (before) return {value: before.value, from: before.from};
	for (const [name, value] of Object.entries({AWS_REGION, AWS_DEFAULT_REGION})) {
		if (value && isRegion(value)) return {value, from: 'environment', why: `as ${name} says`};
	}
	if (one?.region && isRegion(one.region)) return {value: one.region, from: 'aws config', why: "your profile's region"};
	// Without any hint a person still needs a place to start; a script must say which (contract: nothing is guessed for it).
	return start.options.yes ? undefined : {value: 'us-east-1', from: 'default', why: 'where AWS offers most'};
}

/** What Claude Code cannot do without comes first. */
const familyOrder: readonly string[] = pinnable;

/** `opus 5.5, sonnet 5.5, haiku 4.5 · 3 of your own`, as far as it is known; only asked where it matters. */
function offers(id: string, first: string | undefined, context: QuestionContext): string {
	const asked = id === first || context.highlight === id || context.highlight === everyRegion;
	const one = signInOf(context);
	if (!one || context.start.options.offline) return '';
	const look = asked ? context.look : context.peek;
	const offer = id === first ? availableProfiles({...context, look}, id) : listsOf({...context, look}, id, one);
	if (offer.problems.length === 2) return 'cannot be listed';
	if (offer.profiles.length === 0) return !asked || offer.arriving ? '' : 'no Claude model';
	const newest = new Map<string, Model>();
	for (const profile of offer.profiles) {
		const model = modelOf(profile);
		const best = model && newest.get(model.family);
		if (model && (!best || byVersion(model, best) < 0)) newest.set(model.family, model);
	}
	const own = offer.profiles.filter(({kind}) => kind === 'application').length;
	const models = familyOrder.flatMap((family) => newest.get(family)?.label.toLowerCase() ?? []);
	return [own > 0 ? `${own} of your own` : '', models.join(', ')].filter(Boolean).join(' · ');
}

function malformed(text: string): Problem {
	const near = nearestTypo(text);
	return new Problem({
		code: 'bad-region',
		usage: true,
		title: `"${text}" is not an AWS region`,
		because: 'Claude Code would silently take us-east-1 instead',
		next:
			near && knownRegion(near)
				? [{say: `did you mean ${near}?`, again: {set: {'--region': near}}}]
				: [{say: 'a region reads like us-west-2'}],
	});
}
