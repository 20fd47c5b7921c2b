// The wizard as Ink draws it: the parts that every screen has, as high as the terminal allows. The only place that listens to keys.
import {Box, useInput} from 'ink';
import {useInsertionEffect, useRef, useSyncExternalStore} from 'react';
import {ChoiceList} from './components/choice-list.tsx';
import {Clipped, lastOffset} from './components/clipped.tsx';
import {Header} from './components/header.tsx';
import {Heading} from './components/heading.tsx';
import {InputError} from './components/input-error.tsx';
import {hintsFor, KeyHints} from './components/key-hints.tsx';
import {Receipts} from './components/receipts.tsx';
import {ScrollView} from './components/scroll-view.tsx';
import {pointerWidth} from './components/select.tsx';
import {Spinner} from './components/spinner.tsx';
import {TextBlock} from './components/text-block.tsx';
import {heightBudget} from './height-budget.ts';
import {useTerminalSize} from './hooks/use-terminal-size.tsx';
import {keysOf} from './keys.ts';
import {listContent} from './list-content.ts';
import {pictureOf} from './screens/pictures.tsx';
import {wantedHeights} from './screens/wanted-heights.tsx';
import {explanationPart} from './select-state.ts';
import {margin} from './soft-wrap.ts';
import type {WizardStore} from './wizard-store.ts';

export type AppProps = {
	readonly store: WizardStore;
	/** Shown at the top right: `simulated account`. */
	readonly badge?: string;
};

/** Longer lines are hard to read. */
const widest = 100;
const narrowest = 20;

export function App({store, badge = ''}: AppProps) {
	const {screen, select, receipts} = useSyncExternalStore(store.subscribe, store.snapshot);
	const {columns, rows} = useTerminalSize();
	const lastScroll = useRef(0);
	const width = Math.max(narrowest, Math.min(widest, columns - 2 * margin));
	const list = listContent(screen, select, width - pointerWidth);
	const wanted = wantedHeights({screen, select, receipts}, list, {width, columns});
	const heights = heightBudget(rows, wanted);
	const {Body, View} = pictureOf(screen);
	// Page keys belong to a long list, and above a short one to the text.
	const lastBodyScroll = screen.filter ? 0 : lastOffset(heights.body, wanted.body);
	const isExplaining = select.part === explanationPart;
	// In the effect and not while rendering: what is rendered is not always committed.
	useInsertionEffect(() => store.committed(screen.id));
	useInput((input, flags) => {
		const reach = {page: Math.max(1, heights.list - 2), lastScroll: lastScroll.current, lastBodyScroll};
		for (const key of keysOf(input, flags)) store.press(key, reach);
	});
	return (
		<Box flexDirection="column" paddingX={margin}>
			{heights.header > 0 && <Header badge={badge} width={width} />}
			{heights.receipts > 0 && (
				<Box marginTop={heights.gapBelowHeader}>
					<Receipts receipts={receipts} height={heights.receipts} />
				</Box>
			)}
			<Heading
				title={screen.title}
				step={screen.step}
				width={width}
				height={heights.title}
				marginTop={heights.receipts > 0 ? heights.gapBelowReceipts : heights.gapBelowHeader}
			/>
			<Clipped height={heights.body} contentHeight={wanted.body} offset={select.bodyScroll}>
				<Body screen={screen} width={width} columns={columns} />
			</Clipped>
			<Box flexDirection="column" marginTop={heights.gapAboveList}>
				{select.scroll !== undefined && (View || isExplaining) ? (
					<ScrollView
						height={heights.list}
						offset={select.scroll}
						onLayout={(lastOffset) => {
							lastScroll.current = lastOffset;
						}}
					>
						{isExplaining ? (
							<TextBlock paragraphs={screen.explanation ?? []} />
						) : (
							View && <View screen={screen} width={width} columns={columns} part={select.part} />
						)}
					</ScrollView>
				) : (
					<ChoiceList
						list={list}
						height={heights.list}
						detailHeight={heights.detail}
						{...(screen.several ? {checked: select.checked} : {})}
					/>
				)}
				{screen.waiting !== undefined && heights.waiting > 0 && <Spinner text={screen.waiting} />}
				{select.problem && <InputError problem={select.problem} height={heights.error} />}
			</Box>
			{heights.hints > 0 && (
				<Box marginTop={heights.gapAboveHints}>
					<KeyHints hints={hintsFor(screen, select.scroll !== undefined, lastBodyScroll > 0)} width={width} />
				</Box>
			)}
		</Box>
	);
}
