// Lifecycle and access of a foundation model in a world: the catalog's word unless the world says otherwise.
import type {ServerState} from '../state.ts';
import type {ModelState, World} from '../world.ts';
import {destinationsFrom} from './geographies.ts';
import type {CatalogModel} from './models.ts';

export const stateOf = (world: World, modelId: string): ModelState => ({
	...world.modelStates['*'],
	...world.modelStates[modelId],
});

export function lifecycleOf(world: World, model: CatalogModel) {
	const {status = model.status, endOfLife = model.endOfLife} = stateOf(world, model.id);
	return {status, endOfLife};
}

/** Can the model be reached from this region, by itself or through a profile? */
export function offeredIn(model: CatalogModel, region: string): boolean {
	return (
		model.onDemand.includes(region) ||
		Object.entries(model.prefixes).some(
			([prefix, without]) => !without.includes(region) && destinationsFrom(prefix, region) !== undefined,
		)
	);
}

/** The four words of GetFoundationModelAvailability. */
export function availabilityOf(world: World, state: ServerState, model: CatalogModel, region: string) {
	const {
		agreement = 'AVAILABLE',
		agreementError,
		authorization = 'AUTHORIZED',
		entitlement,
		region: where,
	} = stateOf(world, model.id);
	// Until the form is there no agreement is, although everything else says yes (recorded 2026-09-19).
	const status = state.subscribed.has(model.id)
		? 'AVAILABLE'
		: needsForm(world, state, model)
			? 'NOT_AVAILABLE'
			: agreement;
	return {
		agreementAvailability: {status, ...(agreementError && status === 'ERROR' && {errorMessage: agreementError})},
		authorizationStatus: authorization,
		entitlementAvailability: entitlement ?? 'AVAILABLE',
		regionAvailability: where ?? (offeredIn(model, region) ? 'AVAILABLE' : 'NOT_AVAILABLE'),
	};
}

export const needsForm = (world: World, state: ServerState, model: CatalogModel): boolean =>
	model.provider === 'Anthropic' && !world.useCaseSubmitted && state.form === undefined;
