// Finds entries of modelOverrides that lead away from the models that are set: to an ARN of another region, to one that does not exist,
// or to another ARN than the one that is set for the same model.
import {parseArn} from '../../../bedrock/arn.ts';
import {byVersion, parseModel} from '../../../bedrock/model.ts';
import {
	canonicalId,
	modelSaidOf,
	type OverrideInForce,
	overridesInForce,
} from '../../../claude-code/model-overrides.ts';
import type {CheckResult} from '../../../finding.ts';
import {listText} from '../../../sentence-parts.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelBehind, pins} from '../../pinned-models.ts';
import type {Subject} from '../../subject.ts';

export const overrideStale: Check = {
	id: 'override-stale',
	title: 'Every entry of modelOverrides leads to a model that is set, or can be called',
	needs: 'offline',
	find(subject): CheckResult[] {
		if (!usesBedrock(subject)) return [];
		const overrides = overridesInForce(subject.settings);
		const odd = overrides.flatMap((entry) => {
			const because = whyStale(entry, subject, overrides);
			return because ? [{...entry, because}] : [];
		});
		const [first] = odd;
		if (!first) return [];
		const isSet = odd.every(({model}) => pinnedAs(model, subject));
		return [
			{
				status: 'warn',
				about: odd.map(({model}) => model),
				title: `modelOverrides has ${odd.length > 1 ? 'entries that are' : 'an entry that is'} out of date: ${listText(odd.map(({model}) => model))}`,
				because: [...new Set(odd.map(({because}) => because))].join('. '),
				evidence: odd.map(({model, arn, path}) => `${model}: ${arn} · ${path}`),
				next: [
					isSet
						? {say: 'Let the set-up replace it', own: '--model-overrides replace'}
						: {say: `Take ${odd.map(({model}) => model).join(', ')} out of modelOverrides in ${first.path}`},
				],
			},
		];
	},
};

/** The pin of the model that an entry names, where that is an ARN. */
const pinnedAs = (model: string, subject: Subject) =>
	pins(subject).find(({id}) => id.startsWith('arn:') && canonicalId(modelBehind(subject, id) ?? '') === model);

/** Why an entry is stale, as half a sentence with a capital; undefined where it is not. An entry for a model that is not set may be meant so. */
function whyStale(
	{model, arn}: OverrideInForce,
	subject: Subject,
	overrides: readonly OverrideInForce[],
): string | undefined {
	const isSet = pins(subject).some(({id}) => id === arn);
	if (!isSet) return whyElsewhere(model, arn, subject);
	const real = parseModel(modelBehind(subject, arn) ?? '');
	const said = modelSaidOf(arn, overrides);
	if (real && said?.id === `anthropic.${model}` && (real.family !== said.family || byVersion(real, said) !== 0))
		return `Claude Code takes it for ${said.label}, and it is ${real.label}`;
	return undefined;
}

function whyElsewhere(model: string, arn: string, subject: Subject): string | undefined {
	const place = parseArn(arn);
	const region = subject.region.region;
	if (place?.region && place.region !== region)
		return `Claude Code calls it in ${region}, and it lives in ${place.region}`;
	const listed = knownValue(subject.profiles);
	const isOwn = place?.resource.startsWith('application-inference-profile/');
	if (isOwn && listed && !listed.some((each) => each.arn === arn)) return 'The account has no such inference profile';
	const pinned = pinnedAs(model, subject);
	return pinned && `${pinned.name} is another inference profile of the same model`;
}
