// Finds a legacy model: it works for accounts that use it, and AWS refuses it to
// an account that did not use it for 15 or 30 days (AWS's message says which).

import type {FoundationModel} from '../../../bedrock/foundation-model.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {awsWordsOf, concernOfModels, refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const modelLegacy: Check = {
	id: 'model-legacy',
	title: 'AWS is not about to retire a model',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'legacy')[0];
		const called = modelsCalled(subject);
		const old = (knownValue(subject.models) ?? []).filter(
			({id, status, endOfLife}) => called.has(id) && status === 'LEGACY' && !(endOfLife && endOfLife <= subject.now),
		);
		return findingIf(refusal !== undefined || old.length > 0, () => ({
			status: refusal ? 'fail' : 'warn',
			about: refusal ? [refusal.pin] : [old.map(({id}) => id)],
			concerns: concernOfModels(
				subject,
				old.map(({id}) => id),
				refusal,
			),
			title: refusal
				? `AWS refuses ${refusal.pin}, a legacy model that this account has not used lately`
				: `AWS will retire ${listText(old.map(({id}) => id))}`,
			because: listText(old.map(endOf)),
			awsWords: awsWordsOf(refusal),
			evidence: old.flatMap(({id}) => assignmentEvidence(subject, ...(called.get(id) ?? []).map(({name}) => name))),
			next: [{say: 'Choose a newer model', own: ''}],
		}));
	},
};

const endOf = ({id, endOfLife}: FoundationModel): string =>
	endOfLife ? `${id} works until ${endOfLife.toISOString().slice(0, 10)}` : `AWS has not announced a date for ${id}`;
