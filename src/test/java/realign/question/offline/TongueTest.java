package realign.question.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TongueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leistungen zur Sicherung des Lebensunterhalts werden nur auf Antrag erbracht, und zwar ab dem Monat.",
        "Les demandes sont examinées par la commission dans un délai de deux mois après leur réception.",
        "Las solicitudes se presentan en el registro y la comisión las examina en un plazo de dos meses.",
        "Wnioski są rozpatrywane przez komisję w ciągu dwóch miesięcy od dnia ich otrzymania.",
        "Ansökningar prövas av nämnden inom två månader från det att de har kommit in till registret.",
        "تنظر اللجنة في الطلبات خلال شهرين من تاريخ استلامها وتبلغ مقدم الطلب بقرارها كتابة",
        "委员会在收到申请之日起两个月内进行审查，并以书面形式将决定通知申请人。申请人对决定不服的，可以在三十日内申请复议。",
        "Комиссия рассматривает заявления в течение двух месяцев со дня их получения."
      })
  void anotherLanguageIsKnown(String text) {
    assertThat(Tongue.other(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee examines applications within two months and informs whoever made them in writing.",
        "Total revenue 3,208,323 2,364,681 Cost of revenue 1,702,317 Operations and support 402,233",
        "Café Müller in Zürich reserves the terrace for the company’s résumé workshop at the end of May.",
        "Item 7. Management’s Discussion and Analysis of Financial Condition 58",
        "12 34 56",
        "Große Straße"
      })
  void englishAndWhatMayBeItIsNot(String text) {
    assertThat(Tongue.other(text)).isFalse();
  }
}
