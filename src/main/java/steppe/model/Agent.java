package steppe.model;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Something that acts once a month. The one cast from MASON's {@link SimState} happens here. */
@FunctionalInterface
interface Agent extends Steppable {
    void act(World world);

    @Override
    default void step(SimState state) {
        act((World) state);
    }
}
