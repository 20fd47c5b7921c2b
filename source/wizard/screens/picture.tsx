// What a screen shows between its title and its list, and how high that is: the height decides how many rows of the list fit.
import type {FC} from 'react';

/** Columns for text, and those of the terminal, which a command may use from edge to edge. */
export type PictureWidth = {readonly width: number; readonly columns: number};

export type PictureProps<Screen> = PictureWidth & {readonly screen: Screen};

export type Picture<Screen> = {
	readonly Body: FC<PictureProps<Screen>>;
	/** Lines that the body takes at this width. A test holds it to what Ink lays out. */
	bodyHeight(screen: Screen, widths: PictureWidth): number;
	/** What the scroll view of the screen shows; `part`: which one, where there are several. */
	readonly View?: FC<PictureProps<Screen> & {readonly part: string | undefined}>;
};
