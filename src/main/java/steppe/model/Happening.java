package steppe.model;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * Something that befell one run, other than the dated events that befall all of them.
 *
 * @param kind {@code war-began war-ended war-relapsed sanctions-lifted sanctions-imposed lead-passed crisis
 *     crisis-met crisis-dated leader-fell pressure debt-for-assets institution-left institution-joined}
 * @param area where; empty for the world
 * @param power whom it concerns
 * @param detail how a war ended, who lost the lead, which kind of crisis, which institution; empty if there is no more to say
 */
public record Happening(YearMonth month, String kind, String area, String power, String detail)
        implements Serializable {}
