// --region: where Claude Code calls the models. The region in use first; the highlighted one also shows what it offers.
import {prefixesFor} from '../../bedrock/geography.ts';
import {modelOf} from '../../bedrock/inference-profile.ts';
import {byVersion, type Model} from '../../bedrock/model.ts';
import {
	areaWords,
	isRegion,
	knownRegion,
	nearestRegion,
	partitionName,
	partitionOf,
	placeOf,
	regions,
} from '../../bedrock/region.ts';
import {holdsRegion, type StayIn, stayChoices, stayName} from '../../bedrock/residency.ts';
import {pinnableTiers} from '../../claude-code/variables.ts';
import {memoize} from '../../memoize.ts';
import {otherAnswer, Problem} from '../../problem.ts';
import {availableProfiles, listsOf, signInOf} from '../available-profiles.ts';
import {exportedRegions} from '../exported-regions.ts';
import {identityQuery} from '../identity.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import {resultSoFar} from '../query.ts';
import type {Question, QuestionContext, Suggestion} from '../question.ts';

export const region: Question<string> = {
	id: 'region',
	name: 'Region',
	title: 'Which AWS region should Claude Code call?',
	help: () =>
		'Claude Code sends its requests to this region. Depending on the inference profile that you choose next, AWS may process them in other regions, too.',
	kind: 'choose',
	flag: {name: 'region', takes: '<region>', help: 'AWS region to call; becomes AWS_REGION'},
	typed: 'enter a region',
	options: (context) => {
		const suggested = suggest(context)?.value;
		return inOrder(suggested).map((id) => ({
			value: id,
			columns: [id, placeOf(id), offersText(id, suggested, context)],
			keywords: areaWords(id),
		}));
	},
	loadingText: (context) => {
		if (!context.everyRegion || !canBeAsked(context)) return undefined;
		const ids = inOrder(suggest(context)?.value);
		const asked = ids.filter((id) => !isLoading(id, context)).length;
		return asked < ids.length ? `Asking every region: ${asked} of ${ids.length}` : undefined;
	},
	suggest,
	check: (value, context) => {
		if (!isRegion(value)) return malformed(value);
		const signIn = signInOf(context);
		if (!signIn || context.initial.options.offline) return undefined;
		const identity = context.lookUp(identityQuery(signIn, context));
		if (identity.state !== 'ready') return undefined;
		const {partition} = identity.value;
		return partition === partitionOf(value) ? undefined : otherPartition(value, partition);
	},
	brief: (value) => value,
	show: (value, {answersWithSource}) =>
		[value, answersWithSource.region?.why ?? placeOf(value)].filter(Boolean).join(' · '),
	read: (text) => {
		const id = text.toLowerCase();
		if (!isRegion(id)) throw malformed(text);
		return id;
	},
};

function suggest(context: QuestionContext): Suggestion<string> {
	const {initial} = context;
	const signIn = signInOf(context);
	const previous = previousAnswer('region', context);
	const partition =
		signIn && !initial.options.offline && resultSoFar(context.peek(identityQuery(signIn, context)))?.partition;
	const isElsewhere = (region: string) => Boolean(partition) && partitionOf(region) !== partition;
	const configured = previous?.value ?? exportedRegions(initial.environment)[0]?.value ?? signIn?.region;
	// A script is told that the region does not fit; a person is offered one that does.
	if (!initial.options.yes && partition && configured && isRegion(configured) && isElsewhere(configured))
		return nearestIn(partition, configured);
	const stayIn = stayInWish(context);
	if (!initial.options.yes && configured && isRegion(configured) && !holdsRegion(stayIn, configured))
		return firstWithin(stayIn, configured);
	if (previous) return suggestedAgain(previous);
	for (const {name, value} of exportedRegions(initial.environment))
		if (isRegion(value)) return {value, from: 'environment', why: `${name} names it`};
	if (signIn?.region && isRegion(signIn.region))
		return {value: signIn.region, from: 'aws config', why: "your AWS profile's region"};
	// Without any hint a person still needs a row to start from. A script gets no region that nobody named.
	return initial.options.yes ? undefined : {value: 'us-east-1', from: 'default', why: 'where AWS offers most'};
}

/** A region of the partition that the sign-in belongs to, in the place of one that it cannot call. */
function nearestIn(partition: string, elsewhere: string): Suggestion<string> {
	const first = partition === 'aws' ? 'us-east-1' : regions.find((region) => region.partition === partition)?.id;
	const why = `${elsewhere} is in ${partitionName(partitionOf(elsewhere))}, and your sign-in is for ${partitionName(partition)}`;
	return first ? {value: first, from: 'default', why} : undefined;
}

/** Where requests have to stay, as a flag or an earlier answer says it before the question about it is reached. */
const stayInWish = ({initial, previous}: QuestionContext): StayIn =>
	stayChoices.find((value) => value === initial.flags.stayIn) ?? previous?.answers.stayIn ?? 'anywhere';

function firstWithin(stayIn: StayIn, outside: string): Suggestion<string> {
	const first = regions.find(({id}) => holdsRegion(stayIn, id));
	const why = `${outside} is not in ${stayName(stayIn)}, where requests have to stay`;
	return first && {value: first.id, from: 'default', why};
}

/** All regions of the partition: the suggested one, then those that share a geography with it, then the others. */
const inOrder = memoize((suggested: string | undefined): readonly string[] => {
	const partition = partitionOf(suggested ?? 'us-east-1');
	const others = regions.filter(({partition: own, id}) => own === partition && id !== suggested).map(({id}) => id);
	if (suggested === undefined) return others;
	const geographies = new Set(prefixesFor(suggested));
	const isNear = (id: string) => prefixesFor(id).some((prefix) => geographies.has(prefix));
	return [suggested, ...others.filter(isNear), ...others.filter((id) => !isNear(id))];
});

/** Families in the order in which they are named: what Claude Code cannot do without comes first. */
const familyOrder: readonly string[] = pinnableTiers;

/** AWS was not yet asked about every region, and can be. */
export const mayAskEveryRegion = (context: QuestionContext): boolean => canBeAsked(context) && !context.everyRegion;

const canBeAsked = (context: QuestionContext): boolean =>
	signInOf(context) !== undefined && !context.initial.options.offline;

function isLoading(id: string, context: QuestionContext): boolean {
	const signIn = signInOf(context);
	return signIn !== undefined && listsOf({...context, lookUp: context.peek}, id, signIn).loading;
}

/**
 * `3 of your own · opus 5.5, sonnet 5.5, haiku 4.5`, as far as it is known. AWS is asked about the suggested and the
 * highlighted region only, unless a person asks about all.
 */
function offersText(id: string, suggested: string | undefined, context: QuestionContext): string {
	const isWorthAsking = id === suggested || context.highlight === id || context.everyRegion;
	const signIn = signInOf(context);
	if (!signIn || context.initial.options.offline) return '';
	const asking: QuestionContext = {...context, lookUp: isWorthAsking ? context.lookUp : context.peek};
	const offer = id === suggested ? availableProfiles(asking, id) : listsOf(asking, id, signIn);
	if (offer.problems.length === 2) return 'you may not list its models';
	if (offer.profiles.length === 0) return !isWorthAsking || offer.loading ? '' : 'no Claude models';
	const newest = new Map<string, Model>();
	for (const profile of offer.profiles) {
		const model = modelOf(profile);
		const best = model && newest.get(model.family);
		if (model && (!best || byVersion(model, best) < 0)) newest.set(model.family, model);
	}
	const own = offer.profiles.filter(({kind}) => kind === 'application').length;
	const models = familyOrder.flatMap((family) => newest.get(family)?.label.toLowerCase() ?? []);
	return [own > 0 ? `${own} ${own === 1 ? 'profile' : 'profiles'} of your account` : '', models.join(', ')]
		.filter(Boolean)
		.join(' · ');
}

function otherPartition(region: string, partition: string): Problem {
	const [there, here] = [partitionName(partitionOf(region)), partitionName(partition)];
	return new Problem({
		code: 'other-partition',
		usage: true,
		title: `${region} is in ${there}, and this sign-in is for ${here}`,
		because: 'Each partition has accounts and credentials of its own.',
		next: [otherAnswer('signIn', `Choose an AWS profile for ${there}`)],
	});
}

function malformed(text: string): Problem {
	const nearest = nearestRegion(text);
	return new Problem({
		code: 'bad-region',
		usage: true,
		title: `"${text}" is not an AWS region`,
		because: 'Claude Code would silently use us-east-1 instead',
		next:
			nearest && knownRegion(nearest)
				? [{say: `Did you mean ${nearest}?`, again: {set: {'--region': nearest}}}]
				: [{say: 'A region reads like us-west-2'}],
	});
}
