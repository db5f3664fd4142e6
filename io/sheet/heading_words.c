/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Headings: English, then Russian, Kazakh, German, Polish, Italian, French, Spanish. Words of one or two letters ("De",
   "Od") are left out: they may as well be the names of actors in a matrix. */
#include "io/sheet/heading_words.h"

#include "graph/text.h"

#include <stddef.h>
#include <string.h>

/* clang-format off */
const char *const fil_heading_words_id[] = {
    "Id",
    "Ид", "Идентификатор", "Код",
    "Коды", "Сәйкестендіргіш",
    "Kennung", "Schlüssel",
    "Identyfikator", "Kod",
    "Identificativo", "Codice",
    "Identifiant",
    "Identificador", "Código",
    NULL};

const char *const fil_heading_words_label[] = {
    "Label", "Name",
    "Название", "Наименование", "Имя",
    "Атауы", "Аты",
    "Bezeichnung",
    "Nazwa", "Etykieta",
    "Nome", "Denominazione", "Etichetta",
    "Nom", "Libellé",
    "Nombre", "Denominación", "Etiqueta",
    NULL};

const char *const fil_heading_words_category[] = {
    "Category", "Type", "Class", "Kind of actor", "Sector",
    "Категория", "Тип", "Вид", "Класс", "Вид участника", "Тип участника",
    "Санат", "Санаты", "Түрі",
    "Kategorie", "Typ", "Akteurstyp",
    "Kategoria", "Rodzaj",
    "Categoria", "Tipo",
    "Catégorie",
    "Categoría",
    NULL};

const char *const fil_heading_words_stage[] = {
    "Stage", "Tier", "Step", "Position",
    "Стадия", "Этап", "Звено", "Передел", "Ступень",
    "Кезең", "Кезеңі", "Саты", "Сатысы",
    "Stufe", "Wertschöpfungsstufe",
    "Etap", "Ogniwo",
    "Fase", "Stadio",
    "Étape", "Stade", "Maillon",
    "Etapa", "Eslabón",
    NULL};

const char *const fil_heading_words_source[] = {
    "Source", "From", "Sender", "Seller", "Supplier", "Vertex 1",
    "Источник", "Поставщик", "Продавец", "Отправитель", "Откуда", "От кого",
    "Жеткізуші", "Сатушы", "Жіберуші", "Кімнен",
    "Quelle", "Von", "Lieferant", "Verkäufer",
    "Źródło", "Dostawca", "Sprzedawca", "Nadawca",
    "Origine", "Fornitore", "Venditore", "Mittente",
    "Fournisseur", "Vendeur", "Émetteur", "Expéditeur",
    "Origen", "Proveedor", "Vendedor", "Remitente",
    NULL};

const char *const fil_heading_words_target[] = {
    "Target", "To", "Receiver", "Buyer", "Customer", "Vertex 2",
    "Цель", "Покупатель", "Получатель", "Заказчик", "Потребитель", "Куда", "Кому",
    "Сатып алушы", "Алушы", "Тұтынушы", "Кімге",
    "Ziel", "Nach", "Käufer", "Abnehmer", "Kunde", "Empfänger",
    "Cel", "Odbiorca", "Nabywca", "Kupujący", "Klient",
    "Destinazione", "Acquirente", "Compratore", "Cliente", "Destinatario",
    "Destination", "Vers", "Acheteur", "Client", "Destinataire",
    "Destino", "Comprador", "Receptor",
    NULL};

const char *const fil_heading_words_relation[] = {
    "Relation", "Kind", "Layer", "Interaction", "Tie",
    "Вид связи", "Тип связи", "Связь", "Отношение",
    "Байланыс түрі", "Байланыс", "Қатынас",
    "Beziehung", "Beziehungsart", "Art der Beziehung",
    "Relacja", "Rodzaj relacji", "Powiązanie", "Rodzaj powiązania",
    "Relazione", "Tipo di relazione", "Legame", "Tipo di legame",
    "Lien", "Type de lien", "Type de relation",
    "Relación", "Tipo de relación", "Vínculo",
    NULL};

const char *const fil_heading_words_weight[] = {
    "Weight", "Value", "Strength", "Flow", "Amount",
    "Вес", "Объём", "Объем", "Сумма", "Стоимость", "Значение",
    "Салмақ", "Салмағы", "Көлем", "Көлемі", "Сомасы", "Құны",
    "Gewicht", "Wert", "Betrag", "Menge",
    "Waga", "Wartość", "Kwota", "Ilość",
    "Peso", "Valore", "Importo", "Quantità",
    "Poids", "Valeur", "Montant", "Quantité",
    "Valor", "Importe", "Cantidad",
    NULL};

const char *const fil_heading_words_period[] = {
    "Period", "Year", "Date", "Time", "Wave",
    "Период", "Год", "Дата",
    "Кезең", "Жыл", "Жылы",
    "Zeitraum", "Jahr", "Datum",
    "Okres", "Rok",
    "Periodo", "Anno",
    "Période", "Année",
    "Período", "Año", "Fecha",
    NULL};
const char *const fil_heading_words_start[] = {
    "Start", "Start year", "Start date", "Begin", "From year", "From date", "Valid from",
    "Начало", "С года",
    "Басы",
    "Beginn",
    "Początek",
    "Inizio",
    "Début",
    "Inicio",
    NULL};

const char *const fil_heading_words_end[] = {
    "End", "End year", "End date", "Until", "To year", "To date", "Valid to",
    "Конец", "Окончание", "По год",
    "Соңы",
    "Ende",
    "Koniec",
    "Fine",
    "Fin",
    NULL};
/* clang-format on */

const char *const fil_heading_words_edge_id[] = {"Id", NULL};
const char *const fil_heading_words_direction[] = {"Directed", NULL};

static bool is_ascii(const char *string)
{
  for (; *string; string++) {
    if (*string & '\x80')
      return false;
  }
  return true;
}

bool fil_heading_is(const char *heading, const char *word)
{
  const size_t length = strlen(heading);
  if (fil_text_is_word(heading, length, word))
    return true;
  return length == strlen(word) && !is_ascii(word) && fil_text_distance(heading, word) == 0;
}
