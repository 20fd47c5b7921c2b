// Reports, model by model, what identical calls were billed with `--prove-caching`:
// AWS states cache reads and writes only in the usage of an answer.

import {lifetimeText} from '../../../access/caching/price-words.ts';
import {type ModelProof, modelStatus, proofInForce} from '../../../access/caching/proof.ts';
import {outcomeText, proofCause, proofTitle, savingNotes, timesText} from '../../../access/caching/proof-words.ts';
import type {CheckResult} from '../../../finding.ts';
import type {Next} from '../../../problem.ts';
import type {Check} from '../../check.ts';
import type {Subject} from '../../subject.ts';
import {withoutCachingFor} from '../../without-caching.ts';
import {capitalized} from '../../words.ts';

export const cachingProven: Check = {
	id: 'caching-proven',
	title: 'A prompt that is sent twice is read from the cache',
	needs: 'account',
	find(subject): CheckResult[] {
		const {caching} = subject;
		if (!caching) return [];
		if (caching.state !== 'known') {
			const because = caching.state === 'refused' ? (caching.problem.because ?? caching.problem.title) : caching.why;
			return [
				{
					status: 'unknown',
					title: 'Prompt caching could not be tested',
					because: because && capitalized(because),
					next: again,
				},
			];
		}
		// What was refused before is reported by the check of that refusal.
		const tried = caching.value.filter(({notTested}) => notTested !== 'refuses caching');
		return tried.map((model, index): CheckResult => {
			const status = modelStatus(model);
			return {
				status,
				about: [model.pin],
				...(status === 'ok' ? {} : {concerns: {pins: [model.pin]}}),
				title: proofTitle(model),
				because: proofCause(model),
				evidence: [
					...model.proofs.map((proof) =>
						[
							`${lifetimeText[proof.lifetime]}: ${outcomeText(proof, ' tokens')}`,
							...(proof.calls.length > 0 ? [`answered after ${timesText(proof)}`] : []),
						].join(' · '),
					),
					// The day that all of them are judged by is described once.
					...savingNotes([model]).slice(0, index === 0 ? 2 : 1),
				],
				next: nextFor(subject, model),
			};
		});
	},
};

const again: readonly Next[] = [{say: 'Try again', own: 'doctor --prove-caching'}];

function nextFor(subject: Subject, model: ModelProof): readonly Next[] {
	const proof = proofInForce(model);
	switch (proof?.outcome) {
		case 'read':
			return [];
		case 'refused':
			return [
				proof.lifetime === '1h'
					? {say: 'Keep cached prompts for five minutes', own: '--cache-ttl 5m'}
					: {say: 'Switch caching off for it', own: withoutCachingFor(subject, [model.pin])},
			];
		case 'shorter':
			return [{say: 'Ask for five minutes, which cost less to write', own: '--cache-ttl 5m'}];
		case 'nothing written':
			return [{say: 'Choose another model, or have the gateway pass cache_control on', own: ''}];
		case 'lifetime not told':
		case 'not read':
		case 'no answer':
			return again;
		case undefined:
			return model.notTested === 'switched off' ? [{say: 'Switch caching on to test it', own: '--caching on'}] : again;
	}
}
