// What may be behind the one line that Claude Code prints for every 404 (measured with 2.1.330), likeliest first.
import {parsePin} from '../../bedrock/pin.ts';
import {withoutWindow} from '../../claude-code/called-target.ts';
import {Problem} from '../../problem.ts';
import {gatewayUrl} from '../bedrock-use.ts';
import {knownValue} from '../lookup.ts';
import {modelBehind, profileBehind} from '../pinned-models.ts';
import type {Subject} from '../subject.ts';
import type {LikelyCause} from './likely-cause.ts';

/** A `[1m]` suffix is no part of the id. */
export const hiddenCauses: readonly LikelyCause[] = [
	{
		say: 'The inference profile was deleted, or belongs to another account or region',
		holds: ({subject, called}) =>
			subject.profiles.state === 'known' ? !isHere(subject, withoutWindow(called)) : undefined,
	},
	{
		say: 'The use-case form was not submitted for this account',
		checks: ['use-case-missing'],
		holds: ({subject: {useCase}}) => (useCase.state === 'known' ? !useCase.value : undefined),
	},
	{
		say: 'AWS has retired the model, or is about to',
		holds({subject, called}) {
			const model = modelBehind(subject, withoutWindow(called));
			const listing = knownValue(subject.models)?.find(({id}) => id === model);
			return listing && listing.status === 'LEGACY';
		},
	},
	{
		say: 'A gateway answers, and does not know this path',
		holds: ({subject}) => gatewayUrl(subject) !== undefined,
	},
];

/** A profile that AWS listed or described, or a foundation model that it knows. */
function isHere(subject: Subject, id: string): boolean {
	const pin = parsePin(id);
	if (pin instanceof Problem) return false;
	if (pin.kind !== 'model-id' && pin.kind !== 'model-arn') return profileBehind(subject, id) !== undefined;
	const models = knownValue(subject.models);
	return !models || models.some((model) => model.id === pin.modelId);
}
