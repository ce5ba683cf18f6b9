package greenlane.core.customer;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What a centre does for its customers, by tier, and what is best done next for one of them: data, never code.
///
/// @param services one for each tier at most; a tier without one gets what everybody gets
/// @param rules read from the first to the last; the first that fits a customer says what is done next
public record ServicePolicy(List<Service> services, List<Rule> rules) {
    /// How many rules are read.
    public static final int RULES_MAX = 200;

    /// A way by which customers are served.
    public enum Channel {
        PHONE("phone"), GREEN_CHANNEL("green-channel"), OWNER("owner"), MESSAGING("messaging"), FIELD("field");

        private final String code;

        Channel(String code) {
            this.code = code;
        }

        /// The stable word for this channel.
        public String code() {
            return code;
        }
    }

    /// Something customers are given beyond what they buy.
    public enum Offer {
        SEASONAL_CARE("seasonal-care"), EXTENDED_WARRANTY("extended-warranty"), EARLY_ACCESS("early-access"), VOUCHER(
                "voucher");

        private final String code;

        Offer(String code) {
            this.code = code;
        }

        /// The stable word for this offer.
        public String code() {
            return code;
        }
    }

    /// What can be done next.
    public enum Act {
        SUPERVISOR_CALL("supervisor-call"), OWNER_CALL("owner-call"), ASSIGN_OWNER("assign-owner"), WIN_BACK(
                "win-back"), RAISE("raise"), FAULT_CHECK("fault-check"), TAILOR("tailor"), SHOW_NEW(
                        "show-new"), AFTER_SALE(
                                "after-sale"), GIVE_VOUCHER("give-voucher"), CARE("care"), NONE("none");

        private final String code;

        Act(String code) {
            this.code = code;
        }

        /// The stable word for this act.
        public String code() {
            return code;
        }
    }

    /// When a rule fits.
    public enum When {
        /// The customer has fallen silent.
        SILENT("silent"),
        /// The customer is active still with a probability below [#LEAVING_BELOW].
        LEAVING("leaving"),
        /// Nobody is responsible for the customer by name.
        WITHOUT_OWNER("without-owner"),
        /// Some single measure, a little higher, would bring the customer into the next tier.
        NEAR_RISE("near-rise"),
        /// The customer surely has the rule's tag.
        TAGGED("tagged"),
        /// In any case.
        ALWAYS("always");

        private final String code;

        When(String code) {
            this.code = code;
        }

        /// The stable word for this condition.
        public String code() {
            return code;
        }
    }

    /// Below this probability of being active a customer is about to leave.
    public static final double LEAVING_BELOW = 0.8;

    /// What the customers of a tier get.
    ///
    /// @param answerSeconds within how long they are answered
    /// @param channels open to them, the preferred one first
    /// @param offers they are made
    public record Service(Tier tier, int answerSeconds, List<Channel> channels, List<Offer> offers) {
        public Service {
            if (answerSeconds < 1) {
                throw new IllegalArgumentException(tier + " is answered within " + answerSeconds + " seconds");
            }
            channels = List.copyOf(channels);
            offers = List.copyOf(offers);
        }
    }

    /// When to do what.
    ///
    /// @param tiers of which the customer has one
    /// @param tag the code of the tag for [When#TAGGED]; empty for every other condition
    /// @param hours within how many it is done; 0 for no hurry
    public record Rule(Set<Tier> tiers, When when, String tag, Act act, int hours) {
        public Rule {
            tiers = Set.copyOf(tiers);
            if (tag.isEmpty() == (when == When.TAGGED)) {
                throw new IllegalArgumentException("a rule for " + when + " with the tag '" + tag + "'");
            }
            if (hours < 0) {
                throw new IllegalArgumentException("something is done within " + hours + " hours");
            }
        }

        /// A rule that looks at no tag.
        public Rule(Set<Tier> tiers, When when, Act act, int hours) {
            this(tiers, when, "", act, hours);
        }

        boolean fits(Situation customer) {
            return tiers.contains(customer.tier()) && switch (when) {
                case SILENT -> customer.silent();
                case LEAVING -> customer.active().orElse(1) < LEAVING_BELOW;
                case WITHOUT_OWNER -> !customer.owned();
                case NEAR_RISE -> customer.nearRise();
                case TAGGED -> customer.tags().contains(tag);
                case ALWAYS -> true;
            };
        }
    }

    /// What the rules look at.
    ///
    /// @param active the probability of being active; empty where no model says
    /// @param owned whether somebody is responsible by name
    /// @param tags the codes of those the customer surely has
    public record Situation(Tier tier, boolean silent, OptionalDouble active, boolean owned, boolean nearRise,
            Set<String> tags) {
        public Situation {
            tags = Set.copyOf(tags);
        }
    }

    public ServicePolicy {
        services = List.copyOf(services);
        rules = List.copyOf(rules);
        Set<Tier> told = new HashSet<>();
        for (Service service : services) {
            if (!told.add(service.tier())) {
                throw new IllegalArgumentException("the service of " + service.tier() + " is stated twice");
            }
        }
        if (rules.size() > RULES_MAX) {
            throw new IllegalArgumentException(rules.size() + " rules, limit " + RULES_MAX);
        }
    }

    /// The policy a centre starts from.
    public static ServicePolicy example() {
        Set<Tier> best = EnumSet.of(Tier.CORE);
        Set<Tier> better = EnumSet.of(Tier.CORE, Tier.POTENTIAL);
        Set<Tier> all = EnumSet.allOf(Tier.class);
        return new ServicePolicy(
                List.of(new Service(Tier.CORE, 60,
                        List.of(Channel.OWNER, Channel.GREEN_CHANNEL, Channel.MESSAGING, Channel.FIELD),
                        List.of(Offer.SEASONAL_CARE, Offer.EXTENDED_WARRANTY, Offer.EARLY_ACCESS)),
                        new Service(Tier.POTENTIAL, 180, List.of(Channel.PHONE, Channel.MESSAGING, Channel.FIELD),
                                List.of(Offer.SEASONAL_CARE, Offer.VOUCHER)),
                        new Service(Tier.ORDINARY, 300, List.of(Channel.PHONE, Channel.MESSAGING), List.of())),
                List.of(new Rule(best, When.SILENT, Act.SUPERVISOR_CALL, 48),
                        new Rule(better, When.SILENT, Act.WIN_BACK, 72),
                        new Rule(best, When.LEAVING, Act.OWNER_CALL, 48),
                        new Rule(best, When.WITHOUT_OWNER, Act.ASSIGN_OWNER, 24),
                        new Rule(better, When.TAGGED, "fault-prone", Act.FAULT_CHECK, 72),
                        new Rule(all, When.NEAR_RISE, Act.RAISE, 0),
                        new Rule(all, When.TAGGED, "wants-individuality", Act.TAILOR, 0),
                        new Rule(all, When.TAGGED, "new-product-curious", Act.SHOW_NEW, 0),
                        new Rule(all, When.TAGGED, "after-sale-focused", Act.AFTER_SALE, 0),
                        new Rule(all, When.TAGGED, "price-sensitive", Act.GIVE_VOUCHER, 0),
                        new Rule(better, When.ALWAYS, Act.CARE, 0),
                        new Rule(all, When.SILENT, Act.WIN_BACK, 0)));
    }

    /// What customers of a tier get.
    public Optional<Service> service(Tier tier) {
        return services.stream().filter(service -> service.tier() == tier).findFirst();
    }

    /// What is best done next for a customer; empty where no rule fits, or the rule says nothing is.
    public Optional<Rule> next(Situation customer) {
        return rules.stream().filter(rule -> rule.fits(customer)).findFirst().filter(rule -> rule.act() != Act.NONE);
    }
}
