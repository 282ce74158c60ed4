package org.candour.app.wiring;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.candour.app.CandourSettings;
import org.candour.command.RecordedEvents;
import org.candour.kernel.Whereabouts;
import org.candour.ledger.engine.IdIndex;
import org.candour.ledger.engine.Ledger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the event in which an id of an address first stood. */
@Configuration(proxyBeanMethods = false)
class WhereaboutsWiring {

    /** The kinds of id that stand in addresses and are no tag of a boundary: consents and documents. */
    private static final Pattern NAMED = Pattern.compile("\"((?:con|doc)_[0-7][0-9a-hjkmnp-tv-z]{25})\"");

    private static final String COLLECTION = "whereabouts";

    @Bean
    Whereabouts whereabouts(Ledger ledger, RecordedEvents log, MongoClient views, CandourSettings settings) {
        var ids = views.getDatabase(settings.database("views")).getCollection(COLLECTION);
        var index = new IdIndex(ids, ledger.reader(), WhereaboutsWiring::named);
        return id -> index.positionOf(id).stream().mapToObj(log::at).findFirst();
    }

    private static Collection<String> named(byte[] entry) {
        var found = new LinkedHashSet<String>();
        var matcher = NAMED.matcher(new String(entry, StandardCharsets.UTF_8));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
